import { productKindValues, subscriptionStatusValues } from "@kontor/api/schema";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import type { Subscription } from "@/domain/subscription/subscriptions.queries";
import type { SubscriptionInput } from "./subscriptions.queries";

const text = z.string().trim();

export function useSubscriptionSchema() {
  const { t } = useTranslation();
  const number = text.regex(/^\d{0,9}$/, t("fieldError.number"));
  return z.object({
    identifier: text.min(1, t("fieldError.required")),
    kind: z.enum(productKindValues),
    sku: text,
    productName: text,
    upstreamUser: text,
    plan: text,
    contractedOn: text,
    expiresOn: text,
    status: z.enum(subscriptionStatusValues),
    externalId: text,
    attributes: z.object({
      techContact: text,
      zoneContact: text,
      nameServers: z.array(z.string()),
      authCodeLocked: z.boolean(),
      transferLocked: z.boolean(),
      server: text,
      hostingPackage: text,
      webspaceMb: number,
      licenceKey: text,
      seats: number,
      transferable: z.boolean(),
      updateService: z.boolean(),
    }),
  });
}

export type SubscriptionValues = z.infer<ReturnType<typeof useSubscriptionSchema>>;
type AttributeValues = SubscriptionValues["attributes"];

function attributeValues(from: Subscription["attributes"] | undefined): AttributeValues {
  return {
    techContact: from?.techContact ?? "",
    zoneContact: from?.zoneContact ?? "",
    nameServers: from?.nameServers ?? [],
    authCodeLocked: from?.authCodeLocked ?? false,
    transferLocked: from?.transferLocked ?? false,
    server: from?.server ?? "",
    hostingPackage: from?.hostingPackage ?? "",
    webspaceMb: from?.webspaceMb?.toString() ?? "",
    licenceKey: from?.licenceKey ?? "",
    seats: from?.seats?.toString() ?? "",
    transferable: from?.transferable ?? false,
    updateService: from?.updateService ?? false,
  };
}

export function subscriptionValues(subscription: Partial<Subscription>): SubscriptionValues {
  return {
    identifier: subscription.identifier ?? "",
    kind: subscription.kind ?? "DOMAIN",
    sku: subscription.sku ?? "",
    productName: subscription.sku ? "" : (subscription.productName ?? ""),
    upstreamUser: subscription.upstreamUser ?? "",
    plan: subscription.plan ?? "",
    contractedOn: subscription.contractedOn ?? "",
    expiresOn: subscription.expiresOn ?? "",
    status: subscription.status ?? "ACTIVE",
    externalId: subscription.externalId ?? "",
    attributes: attributeValues(subscription.attributes),
  };
}

function orNull(value: string): string | null {
  return value === "" ? null : value;
}

function numberOrNull(value: string): number | null {
  return value === "" ? null : Number(value);
}

/** Only what things of this kind have; the server refuses the rest. */
function attributesInput(kind: SubscriptionValues["kind"], values: AttributeValues) {
  const { techContact, zoneContact, nameServers, authCodeLocked, transferLocked } = values;
  if (kind === "DOMAIN") {
    return {
      techContact: orNull(techContact),
      zoneContact: orNull(zoneContact),
      nameServers,
      authCodeLocked,
      transferLocked,
    };
  }
  if (kind === "HOSTING") {
    return {
      server: orNull(values.server),
      hostingPackage: orNull(values.hostingPackage),
      webspaceMb: numberOrNull(values.webspaceMb),
    };
  }
  if (kind === "LICENCE") {
    return {
      licenceKey: orNull(values.licenceKey),
      seats: numberOrNull(values.seats),
      transferable: values.transferable,
      updateService: values.updateService,
    };
  }
  return {};
}

export function subscriptionInput({ attributes, ...values }: SubscriptionValues): SubscriptionInput {
  return {
    identifier: values.identifier,
    kind: values.sku ? null : values.kind,
    sku: orNull(values.sku),
    productName: values.sku ? null : orNull(values.productName),
    upstreamUser: orNull(values.upstreamUser),
    plan: orNull(values.plan),
    contractedOn: orNull(values.contractedOn),
    expiresOn: orNull(values.expiresOn),
    status: values.status,
    externalId: orNull(values.externalId),
    attributes: attributesInput(values.kind, attributes),
  };
}
