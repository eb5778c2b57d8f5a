using GraphQL.Federation.Tests.Support;

namespace GraphQL.Federation.Tests.Situations;

/// <summary>Finds things by a key, and remembers for how many keys it was asked at once.</summary>
internal sealed class Finder(string typeName, string keyFields, Func<EntityKey, object?> find, string sentFields = "") : EntityResolver
{
    public List<int> Calls { get; } = [];

    public override string TypeName => typeName;

    public override string KeyFields => keyFields;

    public override string SentFields => sentFields;

    public override Task<IReadOnlyList<object?>> ResolveAsync(
        IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken)
    {
        Calls.Add(keys.Count);
        return Task.FromResult<IReadOnlyList<object?>>([.. keys.Select(find)]);
    }
}

/// <summary>
/// A subgraph of the situations that gateways are known to stumble over: keys that are null, nested or lists, entities behind interfaces and
/// unions, and <c>@requires</c> of nested fields.
/// </summary>
internal sealed class Archive
{
    private const string Sdl = """
        type Query { found: [Found] }
        union Found = Film | Song | Person
        interface Media @key(fields: "id") { id: ID!  title: String }
        type Film implements Media @key(fields: "id") { id: ID!  title: String  minutes: Int  likedBy: [Person] }
        type Song implements Media @key(fields: "id") { id: ID!  title: String }
        type Person @key(fields: "id") @key(fields: "handle") { id: ID  handle: String  name: String  likes: [Found] }
        type Seat @key(fields: "row hall { house { code } floor }") { row: Int!  hall: Hall!  label: String }
        type Hall { house: House!  floor: Int! }
        type House { code: Code! }
        enum Code { NORTH SOUTH }
        type Basket @key(fields: "lines { sku }") @key(fields: "tags") { lines: [Line!]!  tags: [String!]  label: String }
        type Line { sku: ID!  quantity: Int @shareable  item: Item @shareable }
        type Item { grams: Int @shareable }
        type Parcel @key(fields: "id") {
          id: ID!
          lines: [Line!] @external
          hall: Hall @external
          label: String @requires(fields: "lines { quantity item { grams } } hall { house { code } }")
        }
        """;

    private static readonly Dictionary<string, Thing> Media = new(StringComparer.Ordinal)
    {
        ["f1"] = Thing.Of("Film", ("id", "f1"), ("title", "The Film"), ("minutes", 90), ("likedBy", new object[] { Ada })),
        ["s1"] = Thing.Of("Song", ("id", "s1"), ("title", "The Song")),
    };

    private readonly Finder[] _finders =
    [
        new("Media", "id", key => Media.GetValueOrDefault(key.Get<string>())),
        new("Film", "id", key => Media.GetValueOrDefault(key.Get<string>())),
        new("Song", "id", key => Media.GetValueOrDefault(key.Get<string>())),
        new("Person", "id", key => Person(key.Get<string>(), handle: null)),
        new("Person", "handle", key => Person(id: null, key.Get<string>())),
        new("Seat", "hall { floor house { code } } row", key =>
            Thing.Of("Seat", ("row", key.Get<int>("row")), ("label", $"{key.Get<string>("hall.house.code")} {key.Get<int>("hall.floor")} {key.Get<int>("row")}"))),
        new("Basket", "lines { sku }", key => Basket(key.GetList<string>("lines.sku"))),
        new("Basket", "tags", key => Basket(key.GetList<string>("tags"))),
        new(
            "Parcel",
            "id",
            key => Thing.Of("Parcel", ("id", key.Get<string>("id")), ("label", Label(key))),
            "lines { quantity item { grams } } hall { house { code } }"),
    ];

    private readonly ShopServer _server;

    public Archive() => _server = new ShopServer(
        new ThingModule(Sdl, new Dictionary<string, object?>(StringComparer.Ordinal) { ["found"] = new object[] { Media["f1"], Ada, Media["s1"] } }),
        options: null,
        _finders);

    public ShopServer Server => _server;

    public IReadOnlyList<int> CallsOf(string typeName, string keyFields) =>
        _finders.Single(finder => finder.TypeName == typeName && finder.KeyFields == keyFields).Calls;

    private static Thing Ada => Thing.Of("Person", ("id", "p1"), ("handle", "ada"), ("name", "Ada"));

    private static Thing? Person(string? id, string? handle) => (id, handle) switch
    {
        ("p1", _) or (_, "ada") => Thing.Of("Person", ("id", "p1"), ("handle", "ada"), ("name", "Ada"), ("likes", new object[] { Media["s1"], Media["f1"] })),
        ("p2", _) => Thing.Of("Person", ("id", "p2"), ("name", "Bob")),
        _ => null,
    };

    private static object? Basket(IReadOnlyList<string> items) => items.Contains("broken")
        ? new Execution.FailedValue(new Execution.GraphQLException("The basket is broken.", "BROKEN"))
        : Thing.Of("Basket", ("label", string.Join('+', items)));

    private static string Label(EntityKey key)
    {
        var quantities = key.GetList<int?>("lines.quantity");
        var grams = key.GetList<int?>("lines.item.grams");
        return $"{quantities.Zip(grams, (quantity, gram) => quantity * gram ?? 0).Sum()} g to {key.Read("hall.house.code") ?? "nowhere"}";
    }
}
