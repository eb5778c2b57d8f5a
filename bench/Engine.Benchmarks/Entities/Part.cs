using System.Globalization;
using GraphQL.Federation;

namespace Engine.Benchmarks.Entities;

/// <summary>What another subgraph refers to.</summary>
internal sealed record Part(string Id, string Name, int Weight);

/// <summary>The schema of parts: apart from the other benchmarks', which is no subgraph.</summary>
internal sealed class PartModule : SchemaModule
{
    public override string Sdl => """type Part @key(fields: "id") { id: ID!  name: String!  weight: Int! }""";

    public override void Bind(SchemaBindings bindings) => bindings
        .Object<Part>("Part")
        .Field("Part", "id", new PropertyBinding(static part => ((Part)part).Id))
        .Field("Part", "name", new PropertyBinding(static part => ((Part)part).Name))
        .Field("Part", "weight", new PropertyBinding(static part => ((Part)part).Weight));
}

/// <summary>Finds parts in memory.</summary>
internal sealed class PartResolver : EntityResolver
{
    private readonly Dictionary<string, Part> _parts = Enumerable.Range(0, 2_000)
        .Select(i => new Part(i.ToString(CultureInfo.InvariantCulture), $"Part {i}", i))
        .ToDictionary(part => part.Id, StringComparer.Ordinal);

    public override string TypeName => "Part";

    public override string KeyFields => "id";

    public override Task<IReadOnlyList<object?>> ResolveAsync(
        IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<object?>>([.. keys.Select(key => _parts.GetValueOrDefault(key.Get<string>()))]);
}
