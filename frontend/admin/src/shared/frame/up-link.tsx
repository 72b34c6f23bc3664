import { Breadcrumbs } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

function UpAnchor(props: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  return (
    <Breadcrumbs mb={4} fz="sm">
      <a {...props} className="k-link" />
    </Breadcrumbs>
  );
}

/** Above the title of one thing: back to the list it belongs to. */
export const UpLink = createLink(UpAnchor);
