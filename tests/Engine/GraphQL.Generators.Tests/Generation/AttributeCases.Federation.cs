namespace GraphQL.Generators.Tests.Generation;

/// <content>The attributes of federation.</content>
internal static partial class AttributeCases
{
    private static Dictionary<string, string> Federation => new(StringComparer.Ordinal)
    {
        ["External"] = Query("‹[External]› public static int GetOne() => 1;"),
        ["Inaccessible"] = Query("‹[Inaccessible]› public static int GetOne() => 1;"),
        ["Key"] = Entity("‹[Key(\"id\")]› "),
        ["Key.Fields"] = Entity("[Key(\"id‹ title›\")] "),
        ["Key.Resolvable"] = Entity("[Key(\"id\"‹, Resolvable = false›)] "),
        ["Map"] = Entity("[Key(\"id\")]", "[ReferenceResolver] public static Book? Find(‹[Map(\"id\")]› int number) => null;"),
        ["Map.Path"] = Entity("[Key(\"id\"), Key(\"next { id }\")]", "[ReferenceResolver] public static Book? Find([Map(\"‹next.›id\")] int number) => null;"),
        ["Override"] = Query("‹[Override(\"other\")]› public static int GetOne() => 1;"),
        ["Override.From"] = Query("[Override(\"an‹other›\")] public static int GetOne() => 1;"),
        ["Provides"] = Query("‹[Provides(\"title\")]› public static Book GetOne() => null!;"),
        ["Provides.Fields"] = Query("[Provides(\"title‹ id›\")] public static Book GetOne() => null!;"),
        ["ReferenceResolver"] = Entity("[Key(\"id\")]", "‹[ReferenceResolver]› public static Book? Find(int id) => null;"),
        ["Requires"] = Query("‹[Requires(\"title\")]› public static int GetOne() => 1;"),
        ["Requires.Fields"] = Query("[Requires(\"title‹ id›\")] public static int GetOne() => 1;"),
        ["Shareable"] = Query("‹[Shareable]› public static int GetOne() => 1;"),
    };

    private static string Entity(string keys, string members = "") =>
        $"{Book}[ObjectType<Book>] {keys} public static partial class N {{ {members} }}\n";
}
