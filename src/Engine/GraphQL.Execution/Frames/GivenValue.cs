namespace GraphQL.Execution.Frames;

/// <summary>In place of the parent of a field whose value is known: an event of a subscription, or an item of a streamed list.</summary>
internal sealed record GivenValue(object? Value);
