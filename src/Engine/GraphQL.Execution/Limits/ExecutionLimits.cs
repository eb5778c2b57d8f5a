namespace GraphQL.Execution;

/// <summary>
/// What a request may bring along and what it may be answered with, beside the limits on documents
/// (<see cref="GraphQL.Validation.ValidationLimits"/>). <see cref="int.MaxValue"/> switches a limit off.
/// </summary>
public sealed record ExecutionLimits
{
    public static ExecutionLimits Default { get; } = new();

    /// <summary>No limits at all: for conformance runs.</summary>
    public static ExecutionLimits None { get; } = new()
    {
        MaxVariablesBytes = int.MaxValue,
        MaxVariableDepth = int.MaxValue,
        MaxVariableListItems = int.MaxValue,
        MaxVariableStringBytes = int.MaxValue,
        MaxErrors = int.MaxValue,
        MaxResultBytes = int.MaxValue,
        MaxPendingDeliveries = int.MaxValue,
        MaxFieldCost = double.PositiveInfinity,
        MaxTypeCost = double.PositiveInfinity,
    };

    /// <summary>All variables of a request together, in bytes of JSON as they were sent.</summary><value>The default is 256 KiB.</value>
    public int MaxVariablesBytes { get; init; } = 256 * 1024;

    /// <summary>Lists and objects inside each other in the value of a variable; <c>[[1]]</c> has two.</summary><value>The default is 20.</value>
    public int MaxVariableDepth { get; init; } = 20;

    /// <summary>Items of one list anywhere in the variables.</summary><value>The default is 1,000.</value>
    public int MaxVariableListItems { get; init; } = 1_000;

    /// <summary>One string or name anywhere in the variables, in bytes of JSON as it was sent.</summary><value>The default is 64 KiB.</value>
    public int MaxVariableStringBytes { get; init; } = 64 * 1024;

    /// <summary>
    /// Errors of one response, the first in its order; one more then says how many were left out. The nulls they made stay.
    /// </summary>
    /// <value>The default is 500.</value>
    public int MaxErrors { get; init; } = 500;

    /// <summary>
    /// Deferred fragments and streamed lists that a client waits for at a time; each object with a deferred fragment counts. Beyond it the
    /// response ends with an error in place of what is pending, or of the whole where nothing was delivered yet.
    /// </summary>
    /// <value>The default is 1,000.</value>
    public int MaxPendingDeliveries { get; init; } = 1_000;

    /// <summary>
    /// One response, in bytes; all parts of it together where it is delivered incrementally. Writing cannot fail halfway, so whoever writes a response counts, keeps no more than this, and sends
    /// <see cref="OperationResult.InPlaceOfTooLarge"/> in place of one that is larger.
    /// </summary>
    /// <value>The default is 32 MiB.</value>
    public int MaxResultBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// What resolving one operation may cost, under the request's variables (<see cref="GraphQL.Validation.OperationCost.Field"/>).
    /// <see cref="double.PositiveInfinity"/> switches the limit off.
    /// </summary>
    /// <value>The default is 1,000.</value>
    public double MaxFieldCost { get; init; } = 1_000;

    /// <summary>
    /// What the answer of one operation may cost, under the request's variables (<see cref="GraphQL.Validation.OperationCost.Type"/>).
    /// <see cref="double.PositiveInfinity"/> switches the limit off.
    /// </summary>
    /// <value>The default is 1,000.</value>
    public double MaxTypeCost { get; init; } = 1_000;
}
