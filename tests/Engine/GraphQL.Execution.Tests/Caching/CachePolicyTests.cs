using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Caching;

/// <summary>How an answer may be kept follows from the fields of its operation, by the rules that Apollo Server documents.</summary>
public sealed class CachePolicyTests
{
    private const string Sdl = """
        directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION | INTERFACE | ARGUMENT_DEFINITION | UNION
        type Query {
          version: String
          motto: String @cacheControl(maxAge: 500)
          book: Book
          cheapBook: Book @cacheControl(maxAge: 60)
          freshBook: Book @cacheControl(maxAge: 0)
          latestBook: Book @cacheControl(scope: PRIVATE)
          inheritedBook: Book @cacheControl(inheritMaxAge: true)
          reader: Reader
          user: User
          publicUser: User @cacheControl(scope: PUBLIC)
          person: Person @cacheControl(maxAge: 30)
          openPerson: Person @cacheControl(maxAge: 30, scope: PUBLIC)
          people: PersonConnection
          books(onlyOf: String @tag(name: "pii")): BookConnection
          anything: Anything
          hintedAnything: Anything @cacheControl(maxAge: 90)
          named: Named
          hintedNamed: Named @cacheControl(maxAge: 90)
        }
        type Mutation { cheapBook: Book @cacheControl(maxAge: 60) }
        type Book @cacheControl(maxAge: 240) {
          title: String
          author: Author
          publisher: Publisher
          reviews: [Review] @cacheControl(maxAge: 100)
          stock: Int @cacheControl(maxAge: 10)
          owner: Reader @cacheControl(maxAge: 200)
          translator: Author @cacheControl(inheritMaxAge: true)
          cover: Cover
          loan: String @tag(name: "pii")
        }
        type Author { name: String }
        type Publisher { name: String }
        type Cover @cacheControl(inheritMaxAge: true) { width: Int }
        type Review { text: String }
        type Reader { name: String }
        type User @cacheControl(maxAge: 300, scope: PRIVATE) { name: String }
        type Person implements Named @tag(name: "pii") { name: String }
        type Company implements Named { name: String }
        interface Named { name: String }
        union Anything = Book | Person
        type PersonConnection { totalCount: Int edges: [PersonEdge] }
        type PersonEdge { node: Person cursor: String }
        type BookConnection { totalCount: Int edges: [BookEdge] nodes: [Book] pageInfo: PageInfo }
        type BookEdge { node: Book cursor: String }
        type PageInfo { hasNextPage: Boolean }
        """;

    private static readonly TestServer Server = new(Sdl, Bind);

    [Theory]
    // Fields of the root: not kept without a hint.
    [InlineData("{ version }", null)]
    [InlineData("{ motto }", "max-age=500, public")]
    [InlineData("{ motto version }", null)]
    // A type's hint holds for the fields that return it, and a field's own goes before it.
    [InlineData("{ book { title } }", "max-age=240, public")]
    [InlineData("{ cheapBook { title } }", "max-age=60, public")]
    [InlineData("{ freshBook { title } }", null)]
    // A hint without a time leaves that to the type.
    [InlineData("{ latestBook { title } }", "max-age=240, private")]
    // An inherited time at the root is nobody's.
    [InlineData("{ inheritedBook { title } }", null)]
    [InlineData("{ inheritedBook { title } motto }", "max-age=500, public")]
    [InlineData("{ reader { name } }", null)]
    // The shortest time of all fields, scalars with a hint included.
    [InlineData("{ book { title stock } }", "max-age=10, public")]
    [InlineData("{ book { title } cheapBook { title } }", "max-age=60, public")]
    [InlineData("{ book { reviews { text } } }", "max-age=100, public")]
    // What is fetched is not kept without a hint; what is read off its parent is as old as the parent.
    [InlineData("{ book { author { name } } }", null)]
    [InlineData("{ book { publisher { name } } }", "max-age=240, public")]
    [InlineData("{ book { translator { name } } }", "max-age=240, public")]
    [InlineData("{ book { cover { width } } }", "max-age=240, public")]
    [InlineData("{ book { owner { name } } }", "max-age=200, public")]
    // Private where one is; a field may say otherwise than its type.
    [InlineData("{ user { name } }", "max-age=300, private")]
    [InlineData("{ publicUser { name } }", "max-age=300, public")]
    [InlineData("{ motto user { name } }", "max-age=300, private")]
    // Nothing says otherwise than a tag.
    [InlineData("{ person { name } }", "max-age=30, private")]
    [InlineData("{ openPerson { name } }", "max-age=30, private")]
    [InlineData("{ book { title loan } }", "max-age=240, private")]
    // Connections are as their nodes are.
    [InlineData("{ books { totalCount } }", "max-age=240, public")]
    [InlineData("{ books { edges { cursor node { title } } pageInfo { hasNextPage } } }", "max-age=240, public")]
    [InlineData("{ motto people { totalCount } }", null)]
    [InlineData("{ books(onlyOf: \"a reader\") { totalCount } }", "max-age=240, private")]
    // An abstract type has its own hint or none, and is private where one of its types is.
    [InlineData("{ anything { ... on Book { title } } }", null)]
    [InlineData("{ hintedAnything { ... on Book { title } } }", "max-age=90, private")]
    [InlineData("{ hintedAnything { ... on Book { stock } } }", "max-age=10, private")]
    [InlineData("{ hintedNamed { name } }", "max-age=90, private")]
    [InlineData("{ named { name } }", null)]
    // Names of types have no age, and introspection is nobody's to keep.
    [InlineData("{ __typename }", null)]
    [InlineData("{ __typename motto }", "max-age=500, public")]
    [InlineData("{ motto __schema { description } }", null)]
    [InlineData("{ motto __type(name: \"Book\") { name } }", null)]
    // Fragments, aliases and conditions.
    [InlineData("query { ...F ...F } fragment F on Query { b: book { ...B } } fragment B on Book { stock }", "max-age=10, public")]
    [InlineData("{ book { title ... on Book @include(if: true) { stock } } }", "max-age=10, public")]
    [InlineData("{ book { title stock @skip(if: true) } }", "max-age=240, public")]
    [InlineData("mutation { cheapBook { title } }", null)]
    public async Task Answer_OfAnOperation_MayBeKeptAsItsFieldsSay(string operation, string? policy)
    {
        var result = await Server.ExecuteAsync(operation, cancellationToken: TestContext.Current.CancellationToken);

        result.Errors.ShouldBeEmpty();
        result.CachePolicy?.HeaderValue.ShouldBe(policy);
        (result.CachePolicy is null).ShouldBe(policy is null, result.CachePolicy?.HeaderValue);
    }

    [Theory]
    [InlineData("true", "max-age=10, public")]
    [InlineData("false", "max-age=240, public")]
    public async Task Answer_WithAConditionThatAVariableDecides_IsKeptByWhatIsLeft(string included, string policy)
    {
        const string Operation = "query ($s: Boolean!) { book { title stock @include(if: $s) } }";

        var result = await Server.ExecuteAsync(Operation, $$"""{"s":{{included}}}""", cancellationToken: TestContext.Current.CancellationToken);

        result.CachePolicy!.HeaderValue.ShouldBe(policy);
    }

    [Fact]
    public async Task Answer_WithAnError_IsNotKept()
    {
        var server = new TestServer(Sdl, bindings =>
        {
            Bind(bindings);
            bindings.Field("Book", "title", new RowResolver((_, _) => throw new GraphQLException("no", "NO")));
        });

        (await server.ExecuteAsync("{ book { title } }", cancellationToken: TestContext.Current.CancellationToken)).CachePolicy.ShouldBeNull();
    }

    [Fact]
    public async Task Answer_OfASchemaWithoutHints_IsNotKept()
    {
        var server = new TestServer("type Query { a: String }", bindings => bindings.Field("Query", "a", new RowResolver((_, _) => "x")));

        (await server.ExecuteAsync("{ a }", cancellationToken: TestContext.Current.CancellationToken)).CachePolicy.ShouldBeNull();
    }

    [Fact]
    public async Task Answer_ThatAResolverRestricts_IsKeptForNoLongerAndNoOthers()
    {
        var server = new TestServer(Sdl, bindings =>
        {
            Bind(bindings);
            bindings.Field("Book", "title", new RestrictingResolver(new CachePolicy(20, CacheControlScope.Private)));
            bindings.Field("Book", "stock", new RestrictingResolver(CachePolicy.None));
        });

        (await server.ExecuteAsync("{ book { title } }", cancellationToken: TestContext.Current.CancellationToken))
            .CachePolicy!.HeaderValue.ShouldBe("max-age=20, private");
        (await server.ExecuteAsync("{ book { stock } }", cancellationToken: TestContext.Current.CancellationToken)).CachePolicy.ShouldBeNull();
    }

    private static void Bind(SchemaBindings bindings) => bindings
        .KeepPrivate("pii")
        .TypeOf("Anything", _ => "Book")
        .TypeOf("Named", _ => "Company")
        .Field("Book", "publisher", new PropertyBinding(_ => null))
        .Field("BookConnection", "edges", new PropertyBinding(_ => null))
        .Field("BookConnection", "pageInfo", new PropertyBinding(_ => null))
        .Fallback(field => new RowResolver((_, _) => field.DeclaringType!.Name is "Query" or "Mutation" && field.Type.Named.IsCompositeType ? new object() : null));

    private sealed class RestrictingResolver(CachePolicy policy) : FieldResolver
    {
        public override void Resolve(FieldContext context)
        {
            context.RestrictCache(policy);
            for (var row = 0; row < context.Count; row++)
            {
                context.SetResult(row, value: null);
            }
        }
    }
}
