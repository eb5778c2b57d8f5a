namespace GraphQL.Execution;

/// <content>What nobody but who has asked may be given out of a cache.</content>
public sealed partial class SchemaBindings
{
    /// <summary>Names of tags.</summary>
    internal HashSet<string> PrivateTags { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whatever carries a tag, of whichever module, is kept for nobody but who has asked for it, as if <c>@cacheControl(scope: PRIVATE)</c> stood
    /// beside it, and nothing can say otherwise. On a type it holds for every field that returns it or a connection of it, on an argument where it is given.
    /// </summary>
    public SchemaBindings KeepPrivate(string tag)
    {
        PrivateTags.Add(tag);
        return this;
    }
}
