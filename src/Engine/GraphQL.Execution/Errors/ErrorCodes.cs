namespace GraphQL.Execution;

/// <summary>The engine's stable values of <c>extensions.code</c>. Validation adds a code for each of its limits.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document breaks a validation rule.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable or argument has a value its type does not allow.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>No operation of that name, or no name where the document holds several operations.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The request itself is malformed.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The operation's kind is not allowed over this transport or method.</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>A field that promises a value had none, or one its type cannot hold.</summary>
    public const string InvalidResolverResult = "INVALID_RESOLVER_RESULT";

    /// <summary>A field is only for callers who are known.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The caller has no permission for a field.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The operation took longer than the server allows.</summary>
    public const string ExecutionTimeout = "EXECUTION_TIMEOUT";

    /// <summary>A subscription has ended because its client took the events too slowly.</summary>
    public const string SubscriberTooSlow = "SUBSCRIBER_TOO_SLOW";

    /// <summary>The variables have too many bytes.</summary>
    public const string MaxVariablesBytes = "MAX_VARIABLES_BYTES_EXCEEDED";

    /// <summary>A variable is nested too deep.</summary>
    public const string MaxVariableDepth = "MAX_VARIABLE_DEPTH_EXCEEDED";

    /// <summary>A list in the variables has too many items.</summary>
    public const string MaxVariableListItems = "MAX_VARIABLE_LIST_ITEMS_EXCEEDED";

    /// <summary>A string in the variables has too many bytes.</summary>
    public const string MaxVariableStringBytes = "MAX_VARIABLE_STRING_BYTES_EXCEEDED";

    /// <summary>Resolving the operation would cost too much.</summary>
    public const string MaxFieldCost = "MAX_FIELD_COST_EXCEEDED";

    /// <summary>The operation's answer would cost too much.</summary>
    public const string MaxTypeCost = "MAX_TYPE_COST_EXCEEDED";

    /// <summary>There are more errors than the response tells.</summary>
    public const string MaxErrors = "MAX_ERRORS_EXCEEDED";

    /// <summary>The operation ran, but its response is too large to send.</summary>
    public const string ResultTooLarge = "RESULT_TOO_LARGE";

    /// <summary>More deferred fragments and streamed lists are pending at a time than the server keeps.</summary>
    public const string MaxPendingDeliveries = "MAX_PENDING_DELIVERIES_EXCEEDED";

    /// <summary>Something unexpected; the log has it under the error's <c>id</c>.</summary>
    public const string InternalServerError = "INTERNAL_SERVER_ERROR";
}
