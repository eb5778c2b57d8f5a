using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Federation;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Any list of representations gets one answer for each of them, in its place: an entity, or null with an error.</summary>
internal sealed class EntitiesTarget : FuzzTarget
{
    private const string Operation =
        "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Thing { id code } ... on Shelf { row } } }";

    private readonly RequestExecutor _executor;
    private Exception? _unexpected;

    public EntitiesTarget() => _executor = new RequestExecutor(
        FederatedSchema.Create([new Things()], [new EveryThing("Thing", "id"), new EveryThing("Thing", "code n"), new EveryThing("Shelf", "place { kind } row")]),
        new ExecutorOptions { OnUnexpectedException = (exception, _) => _unexpected = exception });

    public override string Name => "entities";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("entities");

    public override long AllocationLimit(int length) => 64 * 1024 * 1024 + 50_000L * length;

    public override bool Check(byte[] input)
    {
        JsonDocument variables;
        try
        {
            variables = JsonDocument.Parse((byte[])[.. "{\"r\":"u8, .. input, .. "}"u8]);
        }
        catch (JsonException)
        {
            return false;
        }

        using (variables)
        {
            return Check(variables.RootElement);
        }
    }

    private bool Check(JsonElement variables)
    {
        _unexpected = null;
        var request = new OperationRequest { Document = Operation, Variables = variables, Services = NoServices.Instance };
        var result = _executor.ExecuteAsync(request).AsTask().GetAwaiter().GetResult();
        if (_unexpected is not null)
        {
            throw new InvariantException($"Nothing fails unexpectedly ({_unexpected.GetType().Name})", _unexpected.ToString());
        }

        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        ResponseRules.Check(body.WrittenMemory);
        using var response = JsonDocument.Parse(body.WrittenMemory);
        return response.RootElement.TryGetProperty("data", out var data) && CheckCount(data, variables);
    }

    private static bool CheckCount(JsonElement data, JsonElement variables)
    {
        if (data.ValueKind is JsonValueKind.Null)
        {
            return false;
        }

        var given = variables.GetProperty("r");
        var entities = data.GetProperty("_entities");
        var expected = given.ValueKind is JsonValueKind.Array ? given.GetArrayLength() : 1;
        return entities.GetArrayLength() == expected
            ? entities.EnumerateArray().Any(e => e.ValueKind is JsonValueKind.Object)
            : throw new InvariantException("Each representation has its answer", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(data.GetRawText())));
    }

    private sealed record Thing(string TypeName, int Row);

    private sealed class Things : SchemaModule
    {
        public override string Sdl => """
            type Query { hello: String }
            type Thing @key(fields: "id") @key(fields: "code n") { id: ID! code: Code n: Int }
            type Shelf @key(fields: "place { kind } row") { place: Place! row: Int! }
            type Place { kind: Code! }
            enum Code { NORTH SOUTH }
            """;

        public override void Bind(SchemaBindings bindings) => bindings
            .TypeOf("_Entity", value => ((Thing)value).TypeName)
            .Fallback(field => new PropertyBinding(_ => field.Name switch { "id" => "1", "code" or "kind" => "NORTH", "row" or "n" => 1, _ => null }));
    }

    private sealed class EveryThing(string typeName, string keyFields) : EntityResolver
    {
        public override string TypeName => typeName;

        public override string KeyFields => keyFields;

        public override Task<IReadOnlyList<object?>> ResolveAsync(
            IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<object?>>([.. keys.Select((_, i) => i % 3 == 2 ? null : new Thing(typeName, i))]);
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
