/** Puts the page together. The token leaves the address before anything else looks at it. */

import "../shared/tokens.css";
import "../shared/base.css";
import { render } from "preact";
import { followLinks } from "../shared/router.ts";
import { takeTokenFromAddress } from "../shared/token.ts";
import { App } from "./app.tsx";
import { startEngine } from "./engine/engine.ts";

takeTokenFromAddress();
followLinks();
render(<App />, document.getElementById("page")!);
startEngine();
