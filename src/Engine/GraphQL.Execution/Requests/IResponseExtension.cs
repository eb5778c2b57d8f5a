namespace GraphQL.Execution;

/// <summary>Adds an entry to the <c>extensions</c> of responses, after the operation has run.</summary>
public interface IResponseExtension
{
    /// <summary>The entry's key: a GraphQL name.</summary>
    string Name { get; }

    /// <summary>The entry's value for a request; null for none.</summary>
    /// <returns>A string, Boolean, number or <see cref="System.Text.Json.JsonElement"/>.</returns>
    object? Read(OperationRequest request);
}
