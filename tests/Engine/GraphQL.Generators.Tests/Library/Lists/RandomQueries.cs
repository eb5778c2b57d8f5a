using FsCheck;
using FsCheck.Fluent;

namespace GraphQL.Generators.Tests.Library.Lists;

/// <summary>Random <c>where</c> and <c>order</c> arguments for members, as JSON.</summary>
internal static class RandomQueries
{
    private static readonly Gen<string> Texts = Gen.Elements("\"ann\"", "\"Ann\"", "\"Zo\\u00eb\"", "\"b\"", "\"\"", "\"gold\"", "\"a,b\"");

    public static Gen<string> Where(int depth = 3)
    {
        var leaves = new[]
        {
            Field("id", Equality(Gen.Elements("\"3\"", "\"17\"", "\"x\""))),
            Field("name", TextOperations(2)),
            Field("age", Ranges(Gen.Elements("20", "22", "24"))),
            Field("born", Ranges(Gen.Elements("\"2000-01-01\"", "\"2000-02-01\"", "\"1999-12-31\""))),
            Field("fee", Ranges(Gen.Elements("0", "1.5", "3.0"))),
            Field("favourite", Equality(Gen.Elements("\"NOVEL\"", "\"SCIENCE_FICTION\""))),
            Field("second", Equality(Gen.Elements("\"NOVEL\"", "\"SCIENCE_FICTION\""))),
            Field("isActive", Member(Gen.Elements("eq", "neq"), Gen.Elements("true", "false"))),
            Field("tags", Quantified(TextOperations(1))),
        };
        if (depth == 0)
        {
            return Object(Gen.OneOf(leaves));
        }

        var below = Where(depth - 1);
        return Object(Gen.OneOf(
        [
            .. leaves,
            Field("and", List(below)),
            Field("or", List(below)),
            Field("sponsor", Gen.OneOf(below, Gen.Constant("null"))),
            Field("guests", Quantified(below)),
        ]));
    }

    /// <summary>An order by up to three fields; nested ones among them.</summary>
    public static Gen<string> Order() => List(Gen.OneOf(
        Direction("id"), Direction("name"), Direction("age"), Direction("born"), Direction("fee"), Direction("second"), Direction("isActive"),
        Direction("name").Select(o => $$"""{"sponsor":{{o}}}"""), Direction("born").Select(o => $"{{\"sponsor\":{{\"sponsor\":{o}}}}}")));

    private static Gen<string> Direction(string field) => Gen.Elements("ASC", "DESC").Select(d => $$"""{"{{field}}":"{{d}}"}""");

    private static Gen<string> Field(string name, Gen<string> value) => value.Select(v => $"\"{name}\":{v}");

    private static Gen<string> Member(Gen<string> names, Gen<string> values) => Object(from name in names from value in values select $"\"{name}\":{value}");

    // A name may come only once in an object of JSON.
    private static Gen<string> Object(Gen<string> members) =>
        from count in Gen.Choose(0, 2)
        from given in members.ArrayOf(count)
        select $"{{{string.Join(',', given.DistinctBy(m => m.Split(':')[0]))}}}";

    private static Gen<string> List(Gen<string> items) =>
        from count in Gen.Choose(0, 3)
        from given in items.ArrayOf(count)
        select $"[{string.Join(',', given)}]";

    private static Gen<string> Equality(Gen<string> values)
    {
        var orNull = Gen.OneOf(values, Gen.Constant("null"));
        return Object(Gen.OneOf(Operation(["eq", "neq"], orNull), Operation(["in", "nin"], List(orNull))));
    }

    private static Gen<string> Ranges(Gen<string> values)
    {
        var orNull = Gen.OneOf(values, Gen.Constant("null"));
        return Object(Gen.OneOf(
            Operation(["eq", "neq"], orNull), Operation(["in", "nin"], List(orNull)),
            Operation(["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"], values)));
    }

    private static Gen<string> TextOperations(int depth)
    {
        var orNull = Gen.OneOf(Texts, Gen.Constant("null"));
        var leaves = new[]
        {
            Operation(["eq", "neq"], orNull), Operation(["in", "nin"], List(orNull)),
            Operation(["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"], Texts),
        };
        return Object(depth == 0
            ? Gen.OneOf(leaves)
            : Gen.OneOf([.. leaves, Field("or", List(TextOperations(depth - 1))), Field("and", List(TextOperations(depth - 1)))]));
    }

    private static Gen<string> Quantified(Gen<string> items) => Object(Gen.OneOf(
        Operation(["all", "some", "none"], items), Operation(["any"], Gen.Elements("true", "false"))));

    private static Gen<string> Operation(string[] names, Gen<string> values) =>
        from name in Gen.Elements(names) from value in values select $"\"{name}\":{value}";
}
