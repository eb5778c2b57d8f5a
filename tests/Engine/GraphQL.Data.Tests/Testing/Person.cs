using System.Text.Json;
using GraphQL.Schema;

namespace GraphQL.Data.Tests.Testing;

/// <summary>Somebody to be filtered and ordered, with what generated code would make of them.</summary>
internal sealed record Person(string Id, string? Name, int? Age = null, Person? Boss = null)
{
    private const string Sdl =
        """
        type Query { people(where: PersonFilterInput, order: [PersonSortInput!]): Int }
        input PersonFilterInput { and: [PersonFilterInput!] or: [PersonFilterInput!] id: IdInput name: TextInput age: IntInput boss: PersonFilterInput }
        input IdInput { eq: ID neq: ID in: [ID] nin: [ID] }
        input TextInput { and: [TextInput!] or: [TextInput!] eq: String neq: String in: [String] contains: String }
        input IntInput { eq: Int in: [Int] gt: Int ngt: Int lte: Int }
        input PersonSortInput { id: SortEnumType name: SortEnumType age: SortEnumType boss: PersonSortInput }
        enum SortEnumType { ASC DESC }
        """;

    private static readonly FilterType<Person> FilterType = new("PersonFilterInput", static () =>
    [
        FilterField.Value<Person, string?>("id", nameof(Id), static p => p.Id, static v => (string)v),
        FilterField.Value<Person, string?>("name", nameof(Name), static p => p.Name, static v => (string)v),
        FilterField.Value<Person, int?>("age", nameof(Age), static p => p.Age, static v => (int)v),
        FilterField.Object<Person, Person>("boss", nameof(Boss), static p => p.Boss, FilterType!),
    ]);

    private static readonly SortType<Person> SortType = new("PersonSortInput", "id", Members);
    private static readonly SortType<Person> SortTypeWithoutIdentity = new("PersonSortInput", identity: null, Members);
    private static readonly GraphQLSchema Schema = new SchemaBuilder().AddSdl(Sdl).Build();

    /// <summary>Reads a <c>where</c>, as JSON.</summary>
    public static Filter<Person> Where(string json, FilterLimits? limits = null) =>
        FilterType.Read(Coerce("PersonFilterInput", json), limits ?? FilterLimits.Default);

    /// <summary>Reads an element of <c>order</c> for each JSON object.</summary>
    public static Sort<Person> Order(params string[] elements) =>
        SortType.Read(elements.Select(e => Coerce("PersonSortInput", e)).ToArray(), SortLimits.Default);

    /// <summary>The same for a type whose items nothing tells apart.</summary>
    public static Sort<Person> OrderWithoutIdentity(params string[] elements) =>
        SortTypeWithoutIdentity.Read(elements.Select(e => Coerce("PersonSortInput", e)).ToArray(), SortLimits.Default);

    private static IReadOnlyList<SortMember<Person>> Members() =>
    [
        SortField.Text<Person>("id", nameof(Id), static p => p.Id),
        SortField.Text<Person>("name", nameof(Name), static p => p.Name),
        SortField.Value<Person, int>("age", nameof(Age), static p => p.Age),
        SortField.Object<Person, Person>("boss", nameof(Boss), static p => p.Boss, SortType),
    ];

    private static object? Coerce(string type, string json)
    {
        Schema.TryGetType(type, out var input).ShouldBeTrue();
        var errors = new List<InputCoercionError>();
        var value = InputCoercion.CoerceJson(JsonElement.Parse(json), input, errors);
        errors.ShouldBeEmpty();
        return value;
    }
}
