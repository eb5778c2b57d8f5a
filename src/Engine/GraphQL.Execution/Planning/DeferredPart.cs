namespace GraphQL.Execution.Planning;

/// <summary>Fields of an object that are delivered together, later than the others: those that the same deferred fragments ask for.</summary>
/// <param name="Usages">The fragments, none of which lies in another one. The first to be complete delivers the fields for all.</param>
/// <param name="Set">The fields.</param>
internal sealed record DeferredPart(DeferUsage[] Usages, PlanSelectionSet Set);
