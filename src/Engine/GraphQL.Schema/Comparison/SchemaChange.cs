namespace GraphQL.Schema;

/// <summary>What a change of a schema means for clients that were written against the schema before it.</summary>
public enum ChangeImpact
{
    /// <summary>No client notices it, unless it asks for what is new.</summary>
    Safe,

    /// <summary>Every document stays valid, but a client may meet what it was not written for: a new value of an enum, another default.</summary>
    Dangerous,

    /// <summary>Documents that were valid are so no more, or answers have another shape than they promised.</summary>
    Breaking,
}

/// <summary>One difference between two schemas.</summary>
/// <param name="Impact">What it means for clients.</param>
/// <param name="Coordinate">What has changed: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>@directive</c>.</param>
/// <param name="Description">How it has changed, as a sentence.</param>
public sealed record SchemaChange(ChangeImpact Impact, string Coordinate, string Description);
