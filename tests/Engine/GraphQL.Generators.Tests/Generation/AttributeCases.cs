namespace GraphQL.Generators.Tests.Generation;

/// <summary>
/// For each attribute, and each thing that it can be told, a declaration in which it makes a difference. What stands between ‹ and › is the
/// attribute, or what it is told.
/// </summary>
internal static partial class AttributeCases
{
    private const string Book = "public sealed record Book([ID] int Id, string Title, Book? Next);\n";
    private const string Full = "public sealed class FullException() : Exception(\"Full.\");\n";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Argument"] = Query("public static int GetOne(‹[Argument]› Clock clock) => 1;") + "public sealed class Clock { public int Hour { get; set; } }",
        ["Argument.Name"] = Query("public static int GetOne([Argument‹(\"n\")›] int number) => 1;"),
        ["AllowAnonymous"] = Query("‹[AllowAnonymous]› public static int GetOne() => 1;"),
        ["Authorize"] = Query("‹[Authorize]› public static int GetOne() => 1;"),
        ["Authorize.Policy"] = Query("[Authorize‹(\"p\")›] public static int GetOne() => 1;"),
        ["Authorize.Roles"] = Query("[Authorize‹(Roles = [\"r\"])›] public static int GetOne() => 1;"),
        ["AuthorizeTag"] = "‹[assembly: AuthorizeTag(\"a\", \"p\")]›\n" + Query("[Tag(\"a\")] public static int GetOne() => 1;"),
        ["AuthorizeTag.Tag"] = "[assembly: AuthorizeTag(\"a‹b›\", \"p\")]\n" + Query("[Tag(\"ab\")] public static int GetOne() => 1;"),
        ["AuthorizeTag.Policy"] = "[assembly: AuthorizeTag(\"a\", \"p‹q›\")]\n" + Query("[Tag(\"a\")] public static int GetOne() => 1;"),
        ["BatchResolver"] = Node("‹[BatchResolver]› public static List<int> GetSize([Parent] IReadOnlyList<Book> books) => [];"),
        ["BindMember"] = Node("‹[BindMember(nameof(Book.Title))]› public static string GetName([Parent] Book book) => \"\";"),
        ["BindMember.Name"] = Node("[BindMember(\"‹Next›Title\")] public static string GetName([Parent] Book book) => \"\";"),
        ["CacheControl"] = Query("‹[CacheControl(60)]› public static int GetOne() => 1;"),
        ["CacheControl.MaxAge"] = Query("[CacheControl(6‹0›)] public static int GetOne() => 1;"),
        ["CacheControl.Scope"] = Query("[CacheControl(60‹, Scope = CacheControlScope.Private›)] public static int GetOne() => 1;"),
        ["CacheControl.InheritMaxAge"] = Query("[CacheControl‹(InheritMaxAge = true)›] public static int GetOne() => 1;"),
        ["Cost"] = Query("‹[Cost(2)]› public static int GetOne() => 1;"),
        ["Cost.Weight"] = Query("[Cost(2‹.5›)] public static int GetOne() => 1;"),
        ["Directive"] = "‹[Directive(\"mine\")]› public sealed class MineAttribute : Attribute;\n" + Query("[Mine] public static int GetOne() => 1;"),
        ["Directive.Name"] = "[Directive(\"mine‹Only›\")] public sealed class MineAttribute : Attribute;\n" + Query("[Mine] public static int GetOne() => 1;"),
        ["Directive.ListArgument"] = "[Directive(\"mine\"‹, ListArgument = \"all\"›)] public sealed class MineAttribute : Attribute { public MineAttribute(params string[] all) { } }\n"
            + Query("[Mine(\"x\")] public static int GetOne() => 1;"),
        ["EnumType"] = "‹[EnumType]› public enum Size { Big }\n" + Query("public static int GetOne() => 1;"),
        ["EnumType.Name"] = "[EnumType‹(\"Extent\")›] public enum Size { Big }",
        ["EventMessage"] = Subscription("[Subscribe] public static int OnBook(‹[EventMessage]› int message) => 1;"),
        ["GlobalState"] = Query("public static int GetOne(‹[GlobalState]› string tenant) => 1;"),
        ["GlobalState.Name"] = Query("public static int GetOne([GlobalState‹(\"t\")›] string tenant) => 1;"),
        ["GraphQLDefaultValue"] = Query("public static int GetOne(‹[GraphQLDefaultValue(\"[1]\")]› int[] numbers) => 1;"),
        ["GraphQLDefaultValue.Literal"] = Query("public static int GetOne([GraphQLDefaultValue(\"[1‹, 2›]\")] int[] numbers) => 1;"),
        ["GraphQLDeprecated"] = Query("‹[GraphQLDeprecated(\"Old.\")]› public static int GetOne() => 1;"),
        ["GraphQLDeprecated.Reason"] = Query("[GraphQLDeprecated(\"‹Very ›old.\")] public static int GetOne() => 1;"),
        ["GraphQLDescription"] = Query("‹[GraphQLDescription(\"One.\")]› public static int GetOne() => 1;"),
        ["GraphQLDescription.Description"] = Query("[GraphQLDescription(\"Only ‹one›.\")] public static int GetOne() => 1;"),
        ["GraphQLIgnore"] = Query("public static int GetTwo() => 2; ‹[GraphQLIgnore]› public static int GetOne() => 1;"),
        ["GraphQLName"] = Query("‹[GraphQLName(\"uno\")]› public static int GetOne() => 1;"),
        ["GraphQLName.Name"] = Query("[GraphQLName(\"uno‹Dos›\")] public static int GetOne() => 1;"),
        ["GraphQLNonNull"] = Query("‹[GraphQLNonNull]› public static string? GetOne() => \"\";"),
        ["GraphQLType"] = Query("‹[GraphQLType(\"JSON\")]› public static string GetOne() => \"\";"),
        ["GraphQLType.Type"] = Query("[GraphQLType(\"JSON‹!›\")] public static string GetOne() => \"\";"),
        ["ID"] = Query("‹[ID]› public static int GetOne() => 1;"),
        ["InputType"] = "‹[InputType]› public sealed record Range(int From);\n" + Query("public static int GetOne() => 1;"),
        ["InputType.Name"] = "[InputType‹(\"Span\")›] public sealed record Range(int From);",
        ["InterfaceType"] = "‹[InterfaceType]› public interface INamed { string Name { get; } }\n" + Query("public static int GetOne() => 1;"),
        ["InterfaceType.Name"] = "[InterfaceType‹(\"Titled\")›] public interface INamed { string Name { get; } }",
        ["InterfaceType<T>"] = "public interface INamed { string Name { get; } }\n‹[InterfaceType<INamed>]› public static partial class NamedType;\n" + Query("public static int GetOne() => 1;"),
        ["IsSelected"] = Query("public static Book GetOne(‹[IsSelected(\"title\")]› bool detailed) => null!;"),
        ["IsSelected.FieldNames"] = Query("public static Book GetOne([IsSelected(\"title\"‹, \"next\"›)] bool detailed) => null!;"),
        ["ListSize"] = Query("‹[ListSize]› public static int[] GetAll() => [];"),
        ["ListSize.AssumedSize"] = Query("[ListSize‹(AssumedSize = 7)›] public static int[] GetAll() => [];"),
        ["ListSize.SlicingArguments"] = Query("[ListSize‹(SlicingArguments = [\"count\"])›] public static int[] GetAll(int count) => [];"),
        ["ListSize.SlicingArgumentDefaultValue"] = Query("[ListSize‹(SlicingArgumentDefaultValue = 3)›] public static int[] GetAll() => [];"),
        ["ListSize.SizedFields"] = Query("[ListSize‹(SizedFields = [\"next\"])›] public static Book GetOne() => null!;"),
        ["ListSize.RequireOneSlicingArgument"] = Query("[ListSize‹(RequireOneSlicingArgument = false)›] public static int[] GetAll() => [];"),
        ["Module"] = "‹[assembly: Module(\"Named\")]›\n" + Query("public static int GetOne() => 1;"),
        ["Module.Name"] = "[assembly: Module(\"Named‹Otherwise›\")]\n" + Query("public static int GetOne() => 1;"),
        ["MutationType"] = "‹[MutationType]› public static partial class M { public static int Add() => 1; }",
        ["ObjectType"] = "‹[ObjectType]› public sealed record Thing(string Name);\n" + Query("public static int GetOne() => 1;"),
        ["ObjectType.Name"] = "[ObjectType‹(\"Item\")›] public sealed record Thing(string Name);",
        ["ObjectType<T>"] = Book + "‹[ObjectType<Book>]› public static partial class N { public static int GetSize() => 1; }",
        ["ObjectType<T>.IgnoreProperties"] = Book + "[ObjectType<Book>‹(IgnoreProperties = [\"Title\"])›] public static partial class N;",
        ["OneOf"] = "[InputType‹, OneOf›] public sealed record By(int? Id, string? Name);",
        ["Parent"] = Node("public static int GetSize(‹[Parent]› Book book) => 1;"),
        ["QueryType"] = "‹[QueryType]› public static partial class Q { public static int GetOne() => 1; }",
        ["Service"] = Query("public static int GetOne(‹[Service]› Settings settings) => 1;") + "public sealed record Settings(int Size);",
        ["Subscribe"] = Subscription("‹[Subscribe]› public static IAsyncEnumerable<int> OnBook([EventMessage] int message) => null!;"),
        ["SubscriptionType"] = "‹[SubscriptionType]› public static partial class S { public static IAsyncEnumerable<int> OnOne() => null!; }",
        ["Tag"] = Query("‹[Tag(\"a\")]› public static int GetOne() => 1;"),
        ["Tag.Properties"] = Book + "[ObjectType<Book>, Tag(\"a\"‹, Properties = [nameof(Book.Title)]›)] public static partial class N;",
        ["Tag.Name"] = Query("[Tag(\"a‹b›\")] public static int GetOne() => 1;"),
        ["Topic"] = Subscription("[Subscribe‹, Topic(\"books\")›] public static int OnBook([EventMessage] int message) => 1;"),
        ["Topic.Topic"] = Subscription("[Subscribe, Topic(\"books‹/new›\")] public static int OnBook([EventMessage] int message) => 1;"),
        ["UnionType"] = "‹[UnionType]› public interface IHit;\npublic sealed record Found(int Id) : IHit;\n" + Query("public static int GetOne() => 1;"),
        ["UnionType.Name"] = "[UnionType‹(\"Result\")›] public interface IHit;\npublic sealed record Found(int Id) : IHit;",
        ["UnionType<T>"] = "public interface IHit;\npublic sealed record Found(int Id) : IHit;\n‹[UnionType<IHit>]› public static partial class HitType;\n" + Query("public static int GetOne() => 1;"),
        ["ComparedBy"] = Node("‹[ComparedBy(nameof(Book.Id))]› public static int GetSize([Parent] Book book) => 1;")
            + Query("[UseSorting] public static List<Book> GetAll(QueryContext<Book> query) => [];", ""),
        ["ComparedBy.Property"] = Node("[ComparedBy(\"‹No›Id\")] public static int GetSize([Parent] Book book) => 1;")
            + Query("[UseSorting] public static List<Book> GetAll(QueryContext<Book> query) => [];", ""),
        ["Error<T>"] = Full + Mutation("[UseMutationConvention‹, Error<FullException>›] public static int Add() => 1;"),
        ["Error"] = Full + Mutation("[UseMutationConvention‹, Error(typeof(FullException))›] public static int Add() => 1;"),
        ["Error.ErrorType"] = Full + "public sealed class NewException() : Exception;\n"
            + Mutation("[UseMutationConvention, Error(typeof(‹NewException)), Error(typeof(›FullException))] public static int Add() => 1;"),
        ["MutationConventions"] = "‹[assembly: MutationConventions]›\n" + Mutation("public static int Add(int number) => 1;"),
        ["MutationConventions.ApplyToAllMutations"] = Convention("ApplyToAllMutations = false"),
        ["MutationConventions.InputArgumentName"] = Convention("InputArgumentName = \"with\""),
        ["MutationConventions.InputTypeNamePattern"] = Convention("InputTypeNamePattern = \"{MutationName}Request\""),
        ["MutationConventions.PayloadTypeNamePattern"] = Convention("PayloadTypeNamePattern = \"{MutationName}Response\""),
        ["MutationConventions.PayloadErrorTypeNamePattern"] = Convention("PayloadErrorTypeNamePattern = \"{MutationName}Problem\""),
        ["MutationConventions.PayloadErrorsFieldName"] = Convention("PayloadErrorsFieldName = \"problems\""),
        ["UseFiltering"] = Query("‹[UseFiltering]› public static List<Book> GetAll(QueryContext<Book> query) => [];"),
        ["UseFiltering.MaxDepth"] = Filtered("MaxDepth = 2"),
        ["UseFiltering.MaxOperations"] = Filtered("MaxOperations = 2"),
        ["UseFiltering.Cost"] = Filtered("Cost = 20"),
        ["UseFiltering.MaxListItems"] = Filtered("MaxListItems = 2"),
        ["UseMutationConvention"] = Mutation("‹[UseMutationConvention]› public static int Add(int number) => 1;"),
        ["UseMutationConvention.InputTypeName"] = Conventional("InputTypeName = \"Request\""),
        ["UseMutationConvention.InputArgumentName"] = Conventional("InputArgumentName = \"with\""),
        ["UseMutationConvention.PayloadTypeName"] = Conventional("PayloadTypeName = \"Response\""),
        ["UseMutationConvention.PayloadFieldName"] = Conventional("PayloadFieldName = \"sum\""),
        ["UseMutationConvention.PayloadErrorTypeName"] = Conventional("PayloadErrorTypeName = \"Problem\""),
        ["UseMutationConvention.PayloadErrorsFieldName"] = Conventional("PayloadErrorsFieldName = \"problems\""),
        ["UseMutationConvention.Disable"] = Conventional("Disable = true"),
        ["UsePaging"] = Query("‹[UsePaging]› public static Connection<Book> GetAll(PagingArguments page) => null!;"),
        ["UsePaging.DefaultPageSize"] = Query("[UsePaging‹(DefaultPageSize = 7)›] public static Connection<Book> GetAll(PagingArguments page) => null!;"),
        ["UsePaging.MaxPageSize"] = Query("[UsePaging‹(MaxPageSize = 70)›] public static Connection<Book> GetAll(PagingArguments page) => null!;"),
        ["UseSorting"] = Query("‹[UseSorting]› public static List<Book> GetAll(QueryContext<Book> query) => [];"),
        ["UseSorting.Cost"] = Query("[UseSorting‹(Cost = 20)›] public static List<Book> GetAll(QueryContext<Book> query) => [];"),
        ["UseSorting.MaxKeys"] = Query("[UseSorting‹(MaxKeys = 2)›] public static List<Book> GetAll(QueryContext<Book> query) => [];"),
        ["UseSorting.MaxDepth"] = Query("[UseSorting‹(MaxDepth = 2)›] public static List<Book> GetAll(QueryContext<Book> query) => [];"),
        ["DataLoader"] = Loader("‹[DataLoader]›"),
        ["DataLoader.MaxBatchSize"] = Loader("[DataLoader‹(MaxBatchSize = 7)›]"),
    }.Concat(Federation).ToDictionary(StringComparer.Ordinal);

    private static string Query(string members, string types = Book) => $"{types}[QueryType] public static partial class Q {{ {members} }}\n";

    private static string Mutation(string members) => $"[MutationType] public static partial class M {{ {members} }}\n";

    private static string Subscription(string members) => $"[SubscriptionType] public static partial class S {{ {members} }}\n";

    private static string Node(string members) => $"{Book}[ObjectType<Book>] public static partial class N {{ {members} }}\n";

    private static string Filtered(string limit) =>
        Query($"[UseFiltering‹({limit})›] public static List<Book> GetAll(QueryContext<Book> query) => [];");

    private static string Convention(string setting) =>
        $"[assembly: MutationConventions‹({setting})›]\n{Full}{Mutation("[Error<FullException>] public static int Add(int number) => 1;")}";

    private static string Conventional(string setting) =>
        Full + Mutation($"[UseMutationConvention‹({setting})›, Error<FullException>] public static int Add(int number) => 1;");

    private static string Loader(string attribute) =>
        $"public static class L {{ {attribute} public static Task<Dictionary<int, string>> GetNames(IReadOnlyList<int> keys) => null!; }}";
}
