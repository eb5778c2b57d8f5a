namespace GraphQL.Generators.Tests.Generation;

public sealed class AttributeTests
{
    [Fact]
    public void Module_AttributeOnTheAssembly_NamesClassAndExtension()
    {
        var run = Run("[assembly: Module(\"CompanyTypes\")]\n[QueryType] public static partial class Q { public static int GetOne() => 1; }");
        run.File("Bindings").ShouldContain("public sealed partial class CompanyTypes");
        run.File("Services").ShouldContain("AddCompanyTypes(this ");
    }

    [Fact]
    public void ObjectTypeOfT_IgnoredAndBoundProperties_AreReplaced()
    {
        var run = Run(
            """
            public sealed record Employee(long Id, long? BossId, string Secret);

            [ObjectType<Employee>(IgnoreProperties = [nameof(Employee.Secret)]), GraphQLName("Person"), GraphQLDescription("Somebody.")]
            public static partial class EmployeeNode
            {
                [BindMember(nameof(Employee.BossId))]
                public static Employee? GetBoss([Parent] Employee employee) => null;
            }
            """);
        run.File("Sdl").ShouldContain("\"\"\"\nSomebody.\n\"\"\"\ntype Person {\n  id: ID!\n  boss: Person\n}\n");
    }

    [Fact]
    public void ObjectType_OnTheClassItself_HasItsMethodsAsFields()
    {
        var run = Run(
            """
            [ObjectType("Firm")]
            public sealed class Company(string name)
            {
                public string Name { get; } = name;

                [GraphQLIgnore]
                public string Hidden => "";

                public async Task<string> GetGreetingAsync(string greeting = "Hi", CancellationToken cancellationToken = default)
                {
                    await Task.Yield();
                    return greeting + Name;
                }

                public override string ToString() => Name;
            }
            """);
        run.File("Sdl").ShouldContain("type Firm {\n  name: String!\n  greeting(greeting: String! = \"Hi\"): String!\n}\n");
        run.File("Resolvers").ShouldContain("context.SetTask(row, context.Parent<global::Company>(row).GetGreetingAsync(greeting, cancellationToken));");
    }

    [Fact]
    public void Tag_ForPropertiesOfATypeThatIsNotOurs_StandsOnTheirFieldsAndNotOnTheType()
    {
        var run = Run(
            """
            public sealed record Employee([property: Tag("name")] string Name, long? BossId, string Salary);

            [ObjectType<Employee>, Tag("person"), Tag("pay", Properties = [nameof(Employee.Salary)]), Tag("pii", Properties = ["Name", "BossId"])]
            public static partial class EmployeeNode
            {
                [BindMember(nameof(Employee.BossId))]
                public static Employee? GetBoss([Parent] Employee employee) => null;
            }
            """);
        run.File("Sdl").ShouldContain(
            "type Employee @tag(name: \"person\") {\n  name: String! @tag(name: \"name\") @tag(name: \"pii\")\n  boss: Employee @tag(name: \"pii\")\n"
            + "  salary: String! @tag(name: \"pay\")\n}\n");
    }

    [Fact]
    public void Cost_OnFieldsTypesAndInputs_IsWrittenAsSdlHasIt()
    {
        var run = Run(
            """
            [QueryType]
            public static partial class Q
            {
                [Cost(2.5), ListSize(AssumedSize = 7, SlicingArguments = ["count"], RequireOneSlicingArgument = false)]
                public static Item[] GetItems([Cost(-1)] int? count) => [];
            }

            [ObjectType, Cost(0.05)]
            public sealed record Item(int Id);
            """);
        run.File("Sdl").ShouldContain(
            "items(count: Int @cost(weight: \"-1\")): [Item!]! @cost(weight: \"2.5\") "
            + "@listSize(assumedSize: 7, slicingArguments: [\"count\"], requireOneSlicingArgument: false)\n");
        run.File("Sdl").ShouldContain("type Item @cost(weight: \"0.05\") {");
    }

    [Fact]
    public void CacheControl_OnFieldsAndTypes_IsWrittenAsSdlHasIt()
    {
        var run = Run(
            """
            [QueryType]
            public static partial class Q
            {
                [CacheControl(Scope = CacheControlScope.Private)]
                public static Item GetItem() => null!;
            }

            public static class Times { public const int Items = 60; }

            [ObjectType, CacheControl(Times.Items)]
            public sealed record Item([property: CacheControl(InheritMaxAge = true)] int Id);
            """);
        run.File("Sdl").ShouldContain("item: Item! @cacheControl(scope: PRIVATE)\n");
        run.File("Sdl").ShouldContain("type Item @cacheControl(maxAge: 60) {\n  id: ID! @cacheControl(inheritMaxAge: true)\n");
    }

    [Fact]
    public void Cost_OfFiltersAndOrders_StandsOnTheirArguments()
    {
        var run = Run(
            """
            public sealed record Item(int Id);

            [QueryType]
            public static partial class Q
            {
                [UsePaging, UseFiltering(Cost = 40), UseSorting(Cost = 2.5)]
                public static Connection<Item> GetItems(PagingArguments page, QueryContext<Item> query) => throw new NotSupportedException();

                [UseFiltering, UseSorting]
                public static Item[] GetOthers(QueryContext<Item> query) => [];
            }
            """);
        run.File("Sdl").ShouldContain("where: ItemFilterInput @cost(weight: \"40\")");
        run.File("Sdl").ShouldContain("order: [ItemSortInput!] @cost(weight: \"2.5\")");
        run.File("Sdl").Split("@cost").Length.ShouldBe(3);
    }

    [Fact]
    public void Directive_AttributeThatStandsForOne_IsWrittenWithItsArguments()
    {
        var run = Run(
            """
            [Directive("key"), AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
            public sealed class KeyAttribute(string fields) : Attribute
            {
                public string Fields => fields;
                public bool Resolvable { get; init; } = true;
            }

            public sealed record Employee(long Id, string Email);

            [ObjectType<Employee>, Key("id"), Key("email", Resolvable = false)]
            public static partial class EmployeeNode;
            """);
        run.File("Sdl").ShouldContain("type Employee @key(fields: \"id\") @key(fields: \"email\", resolvable: false) {");
    }

    [Fact]
    public void GraphQLType_OnMembersAndParameters_IsWrittenAsGiven()
    {
        var run = Run(
            """
            public sealed record Money([GraphQLType("Amount!")] string Value, [GraphQLType("[Amount!]")] object[]? Parts);

            [QueryType]
            public static partial class Q
            {
                public static Money? GetMoney([GraphQLType("Amount")] string? least, [GraphQLDefaultValue("{ a: 1 }"), GraphQLType("JSON")] System.Text.Json.JsonElement? raw) => null;
            }
            """);
        run.File("Sdl").ShouldContain("type Money {\n  value: Amount!\n  parts: [Amount!]\n}\n");
        run.File("Sdl").ShouldContain("money(least: Amount, raw: JSON = { a: 1 }): Money");
        run.File("Sdl").ShouldContain("scalar Amount\n\nscalar JSON\n");
    }

    [Fact]
    public void Optional_ArgumentsAndInputFields_AreNullable()
    {
        var run = Run(
            """
            public sealed record Change(Optional<string?> Name, [ID] Optional<long> Boss = default) { public Optional<IReadOnlyList<int>> Numbers { get; init; } }

            [MutationType]
            public static partial class M
            {
                public static bool Apply(Change change, Optional<string> note) => change.Name.HasValue && note.HasValue;
            }
            """);
        run.File("Sdl").ShouldContain("apply(change: ChangeInput!, note: String): Boolean!");
        run.File("Sdl").ShouldContain("input ChangeInput {\n  name: String\n  boss: ID\n  numbers: [Int!]\n}\n");
        run.File("Resolvers").ShouldContain("context.HasArgument(1) ?");
    }

    [Fact]
    public void Parameters_ByTheirTypes_AreArgumentsOrServices()
    {
        var run = Run(
            """
            public interface IClock;
            public sealed class Directory;
            public sealed record Filter(int Size);
            public sealed record Settings(int Size);
            [InputType] public sealed class Query { public int Size { get; set; } }

            [QueryType]
            public static partial class Q
            {
                public static int Get1(IClock clock, Directory directory, [Service] Settings settings, Filter filter, Query? query, IEnumerable<IClock> clocks, [Argument("n")] int number) => 1;
            }
            """);
        run.File("Sdl").ShouldContain("get1(filter: FilterInput!, query: QueryInput, n: Int!): Int!");
    }

    [Fact]
    public void Id_PropertyOfThatName_IsAnIdWithoutAttribute()
    {
        var run = Run(
            """
            public sealed record Team(Guid Id, long? Number);
            public sealed record Change(long? Id, bool Id2);
            [MutationType] public static partial class M { public static Team? Apply(Change change, long id) => null; }
            """);
        run.File("Sdl").ShouldContain("type Team {\n  id: ID!\n  number: Long\n}\n");
        run.File("Sdl").ShouldContain("input ChangeInput {\n  id: ID\n  id2: Boolean!\n}\n");
        run.File("Sdl").ShouldContain("apply(change: ChangeInput!, id: Long!): Team");
    }

    [Fact]
    public void InterfaceType_BaseRecordAndDefaultMembers_AreFieldsOfTheImplementers()
    {
        var run = Run(
            """
            [InterfaceType("Error")]
            public abstract record UserError(string Message);

            [InterfaceType("Coded")]
            public interface ICoded
            {
                string Code => "NONE";
                string Hint { get; }
            }

            public sealed record NotFound(string Message, string What) : UserError(Message), ICoded
            {
                string ICoded.Hint => "Look elsewhere.";
            }

            [QueryType] public static partial class Q { public static UserError? GetError() => null; }
            """);
        run.File("Sdl").ShouldContain("type NotFound implements Coded & Error {\n  message: String!\n  what: String!\n  code: String!\n  hint: String!\n}\n");
        run.File("Sdl").ShouldContain("interface Error {\n  message: String!\n}\n");
        run.File("Resolvers").ShouldContain("context.SetResult(row, context.Parent<global::ICoded>(row).Hint);");
    }

    [Fact]
    public void Types_NamedAfterTheirArguments_WhenGeneric()
    {
        var run = Run(
            """
            public sealed record Page<T>(IReadOnlyList<T> Items);
            public sealed record Item(string Name);
            [QueryType] public static partial class Q { public static Page<Item> Get() => new([]); public static Page<int?> GetNumbers() => new([]); }
            """);
        run.File("Sdl").ShouldContain("type PageOfInt {\n  items: [Int]!\n}\n");
        run.File("Sdl").ShouldContain("type PageOfItem {\n  items: [Item!]!\n}\n");
    }

    private static GeneratorRun Run(string source)
    {
        var run = GeneratorRun.Of(source);
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        return run;
    }
}
