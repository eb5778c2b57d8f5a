namespace GraphQL.Execution;

/// <summary>What a client wants to know of an operation's cost. The limits hold for everybody.</summary>
public enum CostQuestion
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cost, as <c>extensions.operationCost</c> beside the answer. Streams do not tell it.</summary>
    Report,

    /// <summary>Only the cost: the operation does not run, and its cost is told even where it is beyond the limits.</summary>
    Validate,
}
