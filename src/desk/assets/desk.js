// Everything works without this: it only folds error focus, shown passwords and double clicks into the page.
import { initAll } from './govuk-frontend.min.js';

initAll();
