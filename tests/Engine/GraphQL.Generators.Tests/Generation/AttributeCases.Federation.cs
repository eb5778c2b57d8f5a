namespace GraphQL.Generators.Tests.Generation;

/// <content>The attributes of federation.</content>
internal static partial class AttributeCases
{
    private static Dictionary<string, string> Federation => new(StringComparer.Ordinal)
    {
        ["Authenticated"] = Query("‹[Authenticated]› public static int GetOne() => 1;"),
        ["CacheTag"] = Query("‹[CacheTag(\"all\")]› public static int GetOne() => 1;"),
        ["CacheTag.Format"] = Query("[CacheTag(\"all‹-of-it›\")] public static int GetOne() => 1;"),
        ["ComposeDirective"] = "‹[assembly: ComposeDirective(\"@mine\")]›\n" + Query("public static int GetOne() => 1;"),
        ["ComposeDirective.Name"] = "[assembly: ComposeDirective(\"@mine‹Only›\")]\n" + Query("public static int GetOne() => 1;"),
        ["Context"] = Node("").Replace("[ObjectType<Book>]", "[ObjectType<Book>‹, Context(\"book\")›]", StringComparison.Ordinal),
        ["Context.Name"] = Node("").Replace("[ObjectType<Book>]", "[ObjectType<Book>, Context(\"book‹s›\")]", StringComparison.Ordinal),
        ["Extends"] = Node("").Replace("[ObjectType<Book>]", "[ObjectType<Book>‹, Extends›]", StringComparison.Ordinal),
        ["External"] = Query("‹[External]› public static int GetOne() => 1;"),
        ["External.Reason"] = Query("[External‹(Reason = \"Others know it.\")›] public static int GetOne() => 1;"),
        ["FromContext"] = Query("public static int GetOne(‹[FromContext(\"$book { title }\")]› string? title) => 1;"),
        ["FromContext.Field"] = Query("public static int GetOne([FromContext(\"$book { ‹sub›title }\")] string? title) => 1;"),
        ["InterfaceObject"] = Node("").Replace("[ObjectType<Book>]", "[ObjectType<Book>‹, InterfaceObject›]", StringComparison.Ordinal),
        ["Inaccessible"] = Query("‹[Inaccessible]› public static int GetOne() => 1;"),
        ["Internal"] = Query("‹[Internal]› public static int GetOne() => 1;"),
        ["Is"] = Query("[Lookup] public static Book? GetOne(‹[Is(\"title\")]› string name) => null;"),
        ["Is.Field"] = Query("[Lookup] public static Book? GetOne([Is(\"‹next.›title\")] string name) => null;"),
        ["Key"] = Entity("‹[Key(\"id\")]› "),
        ["Key.Fields"] = Entity("[Key(\"id‹ title›\")] "),
        ["Key.Resolvable"] = Entity("[Key(\"id\"‹, Resolvable = false›)] "),
        ["Link"] = "‹[assembly: Link(\"https://specs.example/mine/v1.0\")]›\n" + Query("public static int GetOne() => 1;"),
        ["Link.As"] = "[assembly: Link(\"https://specs.example/mine/v1.0\"‹, As = \"ours\"›)]\n" + Query("public static int GetOne() => 1;"),
        ["Link.Import"] = "[assembly: Link(\"https://specs.example/mine/v1.0\"‹, Import = [\"@mine\"]›)]\n" + Query("public static int GetOne() => 1;"),
        ["Link.Url"] = "[assembly: Link(\"https://specs.example/mine/v1.‹1›0\")]\n" + Query("public static int GetOne() => 1;"),
        ["Lookup"] = Query("‹[Lookup]› public static Book? GetOne(string title) => null;"),
        ["Map"] = Entity("[Key(\"id\")]", "[ReferenceResolver] public static Book? Find(‹[Map(\"id\")]› int number) => null;"),
        ["Map.Path"] = Entity("[Key(\"id\"), Key(\"next { id }\")]", "[ReferenceResolver] public static Book? Find([Map(\"‹next.›id\")] int number) => null;"),
        ["Override"] = Query("‹[Override(\"other\")]› public static int GetOne() => 1;"),
        ["Override.From"] = Query("[Override(\"an‹other›\")] public static int GetOne() => 1;"),
        ["Override.Label"] = Query("[Override(\"other\"‹, Label = \"percent(10)\"›)] public static int GetOne() => 1;"),
        ["Policy"] = Query("‹[Policy(\"insider\")]› public static int GetOne() => 1;"),
        ["Policy.Policies"] = Query("[Policy(\"insider\"‹, \"boss\"›)] public static int GetOne() => 1;"),
        ["Provides"] = Query("‹[Provides(\"title\")]› public static Book GetOne() => null!;"),
        ["Provides.Fields"] = Query("[Provides(\"title‹ id›\")] public static Book GetOne() => null!;"),
        ["ReferenceResolver"] = Entity("[Key(\"id\")]", "‹[ReferenceResolver]› public static Book? Find(int id) => null;"),
        ["Require"] = Query("public static int GetOne(‹[Require(\"title\")]› string? title) => 1;"),
        ["Require.Field"] = Query("public static int GetOne([Require(\"‹sub›title\")] string? title) => 1;"),
        ["Requires"] = Query("‹[Requires(\"title\")]› public static int GetOne() => 1;"),
        ["Requires.Fields"] = Query("[Requires(\"title‹ id›\")] public static int GetOne() => 1;"),
        ["RequiresScopes"] = Query("[RequiresScopes(\"a\")] ‹[RequiresScopes(\"b\")]› public static int GetOne() => 1;"),
        ["RequiresScopes.Scopes"] = Query("[RequiresScopes(\"a\"‹, \"b\"›)] public static int GetOne() => 1;"),
        ["Shareable"] = Query("‹[Shareable]› public static int GetOne() => 1;"),
    };

    private static string Entity(string keys, string members = "") =>
        $"{Book}[ObjectType<Book>] {keys} public static partial class N {{ {members} }}\n";
}
