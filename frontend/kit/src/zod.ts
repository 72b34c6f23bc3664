import { z } from "zod";

// otherwise zod would try at each start whether it may compile code, which the content security policy reports
z.config({ jitless: true });

export { z };
