using GraphQL.Execution;
using GraphQL.Validation;

namespace GraphQL.AspNetCore;

/// <summary>
/// All limits of a GraphQL server, from the bytes of a request to the bytes of its answer: the one place where they are set
/// (<see cref="GraphQLServerBuilder.ConfigureLimits"/>) and read. Every refusal names the property here. Files and WebSockets have limits of their
/// own beside these (<see cref="GraphQLUploadOptions"/>, <see cref="GraphQLWebSocketOptions"/>).
/// </summary>
/// <remarks><see cref="int.MaxValue"/> switches a limit off, <see cref="double.PositiveInfinity"/> one on costs.</remarks>
public sealed partial class GraphQLLimits
{
    /// <summary>The largest request body, in bytes. Larger ones are refused with 413 and <c>PAYLOAD_TOO_LARGE</c>.</summary>
    /// <value>The default is 1 MiB.</value>
    public long MaxRequestBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>The most operations of one batch. More are refused with <c>MAX_BATCH_OPERATIONS_EXCEEDED</c>.</summary><value>The default is 10.</value>
    public int MaxBatchOperations { get; set; } = 10;

    /// <summary>How many operations run at once; further ones wait in the order of their arrival.</summary><value>The default is 64.</value>
    public int MaxConcurrentExecutions { get; set; } = 64;

    /// <summary>How many operations wait at most. Further ones are refused at once with 503 and <c>SERVER_BUSY</c>.</summary>
    /// <value>The default is 256; 0 lets none wait.</value>
    public int MaxWaitingExecutions { get; set; } = 256;

    /// <summary>How long an operation waits at most before it is refused with 503 and <c>SERVER_BUSY</c>.</summary>
    /// <value>The default is 5 seconds: with the 25 of an operation below the 30 that gateways allow.</value>
    public TimeSpan MaxExecutionWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many streams of events, server-sent or in parts, are open at a time. One more is refused with 503 and <c>TOO_MANY_EVENT_STREAMS</c>.</summary>
    /// <value>The default is 1,000.</value>
    public int MaxEventStreams { get; set; } = 1_000;

    /// <summary>How long an operation may take, all parts of its response together.</summary><value>The default is 25 seconds.</value>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>All variables of a request together, in bytes of JSON as they were sent.</summary><value>The default is 256 KiB.</value>
    public int MaxVariablesBytes { get; set; } = ExecutionLimits.Default.MaxVariablesBytes;

    /// <summary>Lists and objects inside each other in the value of a variable; <c>[[1]]</c> has two.</summary><value>The default is 20.</value>
    public int MaxVariableDepth { get; set; } = ExecutionLimits.Default.MaxVariableDepth;

    /// <summary>Items of one list anywhere in the variables.</summary><value>The default is 1,000.</value>
    public int MaxVariableListItems { get; set; } = ExecutionLimits.Default.MaxVariableListItems;

    /// <summary>One string or name anywhere in the variables, in bytes of JSON as it was sent.</summary><value>The default is 64 KiB.</value>
    public int MaxVariableStringBytes { get; set; } = ExecutionLimits.Default.MaxVariableStringBytes;

    /// <summary>What resolving one operation may cost, under the request's variables (<see cref="OperationCost.Field"/>).</summary>
    /// <value>The default is 1,000.</value>
    public double MaxFieldCost { get; set; } = ExecutionLimits.Default.MaxFieldCost;

    /// <summary>What the answer of one operation may cost, under the request's variables (<see cref="OperationCost.Type"/>).</summary>
    /// <value>The default is 1,000.</value>
    public double MaxTypeCost { get; set; } = ExecutionLimits.Default.MaxTypeCost;

    /// <summary>Errors of one response, the first in its order; one more then says how many were left out.</summary><value>The default is 500.</value>
    public int MaxErrors { get; set; } = ExecutionLimits.Default.MaxErrors;

    /// <summary>One response, in bytes; all parts of it together where it is delivered incrementally.</summary><value>The default is 32 MiB.</value>
    public int MaxResultBytes { get; set; } = ExecutionLimits.Default.MaxResultBytes;

    /// <summary>Deferred fragments, each object's for itself, and streamed lists that are pending at a time.</summary><value>The default is 1,000.</value>
    public int MaxPendingDeliveries { get; set; } = ExecutionLimits.Default.MaxPendingDeliveries;
}
