using GraphQL.Schema;

namespace Engine.Benchmarks.Attacks;

/// <summary>A directory of people in the shape of the product's, without anything behind it.</summary>
internal static class AttackSchema
{
    /// <summary>
    /// What a client of the product asks for, as its operation "team calendar" does: a full page of 200 people, with their supervisors and absences.
    /// </summary>
    public const string GoodDocument = """
        query TeamCalendar($first: Int = 200) {
          staff(first: $first) {
            ...Name
            email
            office { ...Place }
            department { ...Place }
            boss { ...Name }
            absences(first: 2) { from to }
          }
        }
        fragment Name on Person { id name firstName lastName position }
        fragment Place on Place { id name city country }
        """;

    private const string Sdl = """
        scalar Any
        type Query {
          hello: String
          echo(value: Any): String
          staff(first: Int, where: PersonFilter): [Person!]! @listSize(slicingArguments: ["first"], slicingArgumentDefaultValue: 25, requireOneSlicingArgument: false)
        }
        type Person {
          id: ID! name: String firstName: String lastName: String position: String email: String
          office: Place department: Place boss: Person
          reports(first: Int): [Person!] @listSize(slicingArguments: ["first"], slicingArgumentDefaultValue: 25, requireOneSlicingArgument: false)
          absences(first: Int): [Absence!] @listSize(slicingArguments: ["first"], slicingArgumentDefaultValue: 5, requireOneSlicingArgument: false)
        }
        type Place @cost(weight: "0.1") { id: ID! name: String city: String country: String }
        input PersonFilter { name: String email: String status: Status not: PersonFilter }
        enum Status { ACTIVE LEAVE INACTIVE }
        type Absence @cost(weight: "0.1") { from: String to: String kind: Kind }
        type Kind @cost(weight: "0.1") { name: String }
        """;

    private static readonly object Anybody = new();

    public static ExecutableSchema Create() => ExecutableSchema.Create(new SchemaBuilder().AddSdl(Sdl).Build(), bindings => bindings
        .Fallback(field => field.Type.Nullable is ListType
            ? new RowResolver((context, _) => Enumerable.Repeat(Anybody, context.Argument(0) as int? ?? 1).ToArray())
            : new PropertyBinding(_ => field.Type.Named.IsLeafType ? field.Name : Anybody)));
}
