using GraphQL.Language;

namespace GraphQL.Schema.Tests;

public sealed class SchemaBuilderTests
{
    private static GraphQLSchema Build(string sdl) => new SchemaBuilder().AddSdl(sdl).Build();

    [Fact]
    public void Build_TypesThatReferToEachOther_LinksThem()
    {
        var schema = Build(
            """
            type Query { employee(id: ID!): Employee }
            "A person."
            type Employee implements Node { id: ID! supervisor: Employee team: [Employee!]! }
            interface Node { id: ID! }
            union Thing = Employee
            """);

        var employee = (ObjectType)schema.QueryType!.Fields[0].Type;
        employee.Description.ShouldBe("A person.");
        employee.TryGetField("supervisor", out var supervisor).ShouldBeTrue();
        supervisor!.Type.ShouldBeSameAs(employee);
        supervisor.Coordinate.ShouldBe("Employee.supervisor");
        employee.Fields[2].Type.ToString().ShouldBe("[Employee!]!");
        schema.TryGetType<InterfaceType>("Node", out var node).ShouldBeTrue();
        schema.GetPossibleTypes(node!).ShouldBe([employee]);
    }

    [Fact]
    public void Build_NoSchemaDefinition_TakesRootTypesByName()
    {
        var schema = Build("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }");

        schema.GetRootType(OperationType.Query)!.Name.ShouldBe("Query");
        schema.GetRootType(OperationType.Mutation)!.Name.ShouldBe("Mutation");
        schema.GetRootType(OperationType.Subscription)!.Name.ShouldBe("Subscription");
    }

    [Fact]
    public void Build_SchemaDefinition_TakesOnlyTheRootTypesItNames()
    {
        var schema = Build(
            """
            "The company." schema @tag(name: "x") { query: Root }
            directive @tag(name: String!) repeatable on SCHEMA
            extend schema @tag(name: "y") { subscription: Events }
            type Root { a: Int }
            type Mutation { a: Int }
            type Events { a: Int }
            """);

        schema.Description.ShouldBe("The company.");
        schema.QueryType!.Name.ShouldBe("Root");
        schema.MutationType.ShouldBeNull();
        schema.SubscriptionType!.Name.ShouldBe("Events");
        schema.SchemaDirectives.Select(d => d.ToString()).ShouldBe(["@tag(name: \"x\")", "@tag(name: \"y\")"]);
    }

    [Fact]
    public void Build_ExtensionsInOtherDocuments_JoinsThem()
    {
        var schema = new SchemaBuilder()
            .AddSdl("extend type Query { b: E } extend enum E { Y } extend union U = B extend input I { y: Int } extend interface N { b: Int }")
            .AddSdl("extend scalar S @specifiedBy(url: \"https://example.com\") extend type A implements N { n: Int b: Int }")
            .AddSdl("type Query { a(i: I): S u: U } enum E { X } union U = A type A { a: Int } type B { b: Int } input I { x: Int } scalar S")
            .AddSdl("interface N { n: Int }")
            .Build();

        schema.QueryType!.Fields.Select(f => f.Name).ShouldBe(["a", "u", "b"]);
        ((EnumType)schema.QueryType.Fields[2].Type).Values.Select(v => v.Name).ShouldBe(["X", "Y"]);
        ((UnionType)schema.QueryType.Fields[1].Type).Types.Select(t => t.Name).ShouldBe(["A", "B"]);
        ((InputObjectType)schema.QueryType.Fields[0].Arguments[0].Type).Fields.Select(f => f.Name).ShouldBe(["x", "y"]);
        ((ScalarType)schema.QueryType.Fields[0].Type).SpecifiedByUrl.ShouldBe("https://example.com");
        schema.TryGetType<ObjectType>("A", out var a).ShouldBeTrue();
        a!.Interfaces.Select(i => i.Name).ShouldBe(["N"]);
    }

    [Fact]
    public void Build_BuiltInScalarNothingRefersTo_IsNotInTheSchema()
    {
        var schema = Build("type Query { a: Float }");

        schema.TryGetType("Float", out _).ShouldBeTrue();
        schema.TryGetType("Boolean", out _).ShouldBeTrue();
        schema.TryGetType("Int", out _).ShouldBeFalse();
        schema.TryGetType("ID", out _).ShouldBeFalse();
    }

    [Fact]
    public void Build_DefaultThatContainsOtherDefaults_IsCoercedOnce()
    {
        var schema = Build(
            """
            type Query { list(where: Filter = { name: "x" }): Int }
            input Filter { name: String page: Page = {} }
            input Page { first: Int = 10 order: [Order!] = NAME }
            enum Order { NAME }
            """);

        var filter = (InputObject)schema.QueryType!.Fields[0].Arguments[0].CoercedDefaultValue!;
        filter.TryGetValue("page", out var page).ShouldBeTrue();
        ((InputObject)page!).Fields.ShouldBe([new("first", 10), new("order", ((InputObject)page).Fields[1].Value)]);
        ((InputObject)page).Fields[1].Value.ShouldBe(new object?[] { "NAME" });
    }

    [Fact]
    public void Build_Deprecated_ReadsTheReason()
    {
        var schema = Build(
            """type Query { a(x: Int @deprecated): E @deprecated(reason: "Use b.") } enum E { X @deprecated(reason: "Gone.") Y }""");

        var field = schema.QueryType!.Fields[0];
        field.DeprecationReason.ShouldBe("Use b.");
        field.Arguments[0].DeprecationReason.ShouldBe("No longer supported");
        ((EnumType)field.Type).Values.Select(v => v.DeprecationReason).ShouldBe(["Gone.", null]);
    }

    [Fact]
    public void Build_ScalarOfAKnownName_HasItsCoercionAndAddress()
    {
        var schema = Build("type Query { a: UUID b: Strange } scalar UUID scalar Strange");

        var uuid = (ScalarType)schema.QueryType!.Fields[0].Type;
        uuid.Coercion.ShouldBeOfType<UuidCoercion>();
        uuid.SpecifiedByUrl.ShouldBe("https://www.rfc-editor.org/rfc/rfc9562");
        ((ScalarType)schema.QueryType.Fields[1].Type).Coercion.ShouldBeOfType<AnyCoercion>();
    }

    [Fact]
    public void Build_CoercionGiven_IsUsed()
    {
        var coercion = new LongCoercion();

        var schema = new SchemaBuilder().AddSdl("type Query { a: UUID } scalar UUID").AddScalar("UUID", coercion).Build();

        var uuid = (ScalarType)schema.QueryType!.Fields[0].Type;
        uuid.Coercion.ShouldBeSameAs(coercion);
        uuid.SpecifiedByUrl.ShouldBeNull();
    }

    [Fact]
    public void Build_SpecifiedDefinitionsRepeated_DoesNotDoubleThem()
    {
        var schema = Build(
            """
            directive @include("When?" if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
            directive @deprecated(reason: String = "No longer supported") on FIELD_DEFINITION | ENUM_VALUE
            scalar ID
            type Query { a: ID }
            """);

        schema.Directives.Select(d => d.Name).ShouldBe(["skip", "include", "deprecated", "specifiedBy", "oneOf"]);
        schema.Directives.ShouldAllBe(d => d.IsBuiltIn);
        schema.Types.Count(t => t.Name == "ID").ShouldBe(1);
    }

    [Fact]
    public void Build_OneOf_IsMarked()
    {
        var schema = Build("type Query { a(by: By!, or: Or): Int } input By @oneOf { id: ID name: String } input Or { id: ID }");

        schema.QueryType!.Fields[0].Arguments.Select(a => ((InputObjectType)a.Type.Named).IsOneOf).ShouldBe([true, false]);
    }

    [Fact]
    public void Build_AllowNoQueryType_BuildsWithout()
    {
        var schema = new SchemaBuilder().AddSdl("type A { a: Int }").AllowNoQueryType().Build();

        schema.QueryType.ShouldBeNull();
        schema.TryGetField(schema.Types[0], "__schema", out _).ShouldBeFalse();
    }

    [Fact]
    public void Build_BuiltInScalarRepeatedOrExtended_KeepsItsDirectives()
    {
        var schema = Build(
            """
            type Query { a: ID }
            scalar ID @tag(name: "x")
            extend scalar ID @tag(name: "y")
            directive @tag(name: String!) repeatable on SCALAR
            """);

        var id = (ScalarType)schema.QueryType!.Fields[0].Type;
        id.IsBuiltIn.ShouldBeTrue();
        id.Directives.Select(d => d.ToString()).ShouldBe(["@tag(name: \"x\")", "@tag(name: \"y\")"]);
    }

    [Fact]
    public void Build_Twice_MakesTwoSchemas()
    {
        var builder = new SchemaBuilder().AddSdl("type Query { a: Int }");

        var first = builder.Build();
        var second = builder.AddSdl("extend type Query { b: Int }").Build();

        first.QueryType!.Fields.Count.ShouldBe(1);
        second.QueryType!.Fields.Count.ShouldBe(2);
    }

    [Fact]
    public void AddSdl_NotGraphQL_Throws() => Should.Throw<SyntaxException>(() => new SchemaBuilder().AddSdl("type {"));

    [Fact]
    public void SchemaException_Message_IsAllErrors()
    {
        var exception = Should.Throw<SchemaException>(() => Build("type Query { a: Nope b: Nope }"));

        exception.Errors.Count.ShouldBe(2);
        exception.Message.ShouldBe(string.Join(Environment.NewLine, exception.Errors));
    }
}
