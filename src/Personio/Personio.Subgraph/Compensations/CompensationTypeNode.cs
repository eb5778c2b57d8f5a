using Personio.Client.Caching;
using Personio.Client.Compensations;

namespace Personio.Subgraph.Compensations;

[ObjectType<CompensationType>(IgnoreProperties = [nameof(CompensationType.UnknownFields)]), CacheControl(FreshSeconds.Compensations)]
public static partial class CompensationTypeNode
{
    /// <summary>How it is paid.</summary>
    [BindMember(nameof(CompensationType.Category))]
    public static PayCategory? GetCategory([Parent] CompensationType type)
        => type.Category is { } category ? CompensationWords.Read(category) : null;
}
