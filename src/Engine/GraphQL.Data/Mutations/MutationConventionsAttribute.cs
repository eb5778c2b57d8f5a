namespace GraphQL.Data;

/// <summary>
/// Sets the mutation convention for an assembly. With the attribute all mutations follow it; without it, those that are marked
/// <see cref="UseMutationConventionAttribute"/>. In patterns <c>{MutationName}</c> is the field's name in Pascal case.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class MutationConventionsAttribute : Attribute
{
    /// <summary>Whether mutations follow the convention unless they say otherwise.</summary><value>The default is true.</value>
    public bool ApplyToAllMutations { get; init; } = true;

    /// <summary>The argument's name.</summary><value>The default is <c>input</c>.</value>
    public string InputArgumentName { get; init; } = "input";

    /// <summary>The input object's name.</summary><value>The default is <c>{MutationName}Input</c>.</value>
    public string InputTypeNamePattern { get; init; } = "{MutationName}Input";

    /// <summary>The payload's name.</summary><value>The default is <c>{MutationName}Payload</c>.</value>
    public string PayloadTypeNamePattern { get; init; } = "{MutationName}Payload";

    /// <summary>The name of the union of the errors.</summary><value>The default is <c>{MutationName}Error</c>.</value>
    public string PayloadErrorTypeNamePattern { get; init; } = "{MutationName}Error";

    /// <summary>The name of the payload's field with the errors.</summary><value>The default is <c>errors</c>.</value>
    public string PayloadErrorsFieldName { get; init; } = "errors";
}
