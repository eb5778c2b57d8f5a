namespace GraphQL.Execution.Subscriptions;

/// <summary>The root value of an event's run: the subscription field's value is what it holds.</summary>
internal sealed record SourceEvent(object? Value);
