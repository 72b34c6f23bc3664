export {
  ACTIONS,
  byCharge,
  type Charge,
  chargeKey,
  distinctCharges,
  type PriceSet,
  type ResolvedPrice,
  type SheetItem,
  useChargeWords,
} from "@kontor/shared/charges";
