namespace GraphQL.Execution;

/// <summary>What became of a request; tells a transport which status to answer with.</summary>
public enum OperationOutcome
{
    /// <summary>The operation ran; errors of single fields may stand beside its data.</summary>
    Executed,

    /// <summary>The operation did not run, only its cost was asked for.</summary>
    CostOnly,

    /// <summary>The document could not be parsed.</summary>
    ParseFailed,

    /// <summary>The document is invalid, or beyond a limit.</summary>
    ValidationFailed,

    /// <summary>The operation could not be determined, or its variables could not be coerced.</summary>
    RequestFailed,

    /// <summary>The operation's kind is not allowed here.</summary>
    OperationNotAllowed,

    /// <summary>The operation did not run because it may not now (<see cref="IOperationAdmission"/>); it may later.</summary>
    NotNow,

    /// <summary>The operation was given up because it took too long.</summary>
    TimedOut,

    /// <summary>A subscription could not be made, or the source of its events broke.</summary>
    SubscriptionFailed,

    /// <summary>The operation ran, but its response is larger than the server sends.</summary>
    TooLarge,
}
