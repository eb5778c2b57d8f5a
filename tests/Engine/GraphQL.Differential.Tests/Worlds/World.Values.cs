using GraphQL.Differential.Tests.Generation;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Worlds;

/// <content>Values of each type, faults among them.</content>
internal sealed partial class World
{
    private static readonly string[] Texts =
    [
        "", "plain", "q\"uo\\te", "line\nbreak\t", "ümlaut €", "\ud83d\ude00", "\u0001\u001f\u007f", "</script>", LongText(4095), LongText(9000),
    ];

    private static readonly string[] ShortTexts = Texts[..^2];

    private static readonly object[] Numbers = [0, -1, int.MaxValue, int.MinValue, 7];

    private static readonly object[] Floats = [0.0, -0.5, 1e300, 5e-324, 3, 1e16, 123456789.125];

    // Longer than the pieces in which text is written, with a character of two halves at a cut.
    private static string LongText(int length) =>
        $"{new string('x', length)}\ud83d\ude00{new string('\u00fc', length)}\n{new string('\u20ac', length)}";

    private object? ValueOf(GraphQLType type, RandomSource random, ulong id, int depth)
    {
        if (type is NonNullType nonNull)
        {
            return random.Chance(faultPercent) ? null : ValueOf(nonNull.OfType, random, id, depth) ?? ValueOf(nonNull, random, id, depth);
        }

        if (random.Chance(15))
        {
            return null;
        }

        return type switch
        {
            ListType list => ListOf(list, random, id, depth),
            ScalarType scalar => random.Chance(faultPercent) ? new Unfit() : ValueOf(scalar, random),
            EnumType enumType => random.Chance(faultPercent) ? "NO_SUCH_VALUE" : random.Pick(enumType.Values).Name,
            _ => new Node(TypeNameOf(type.Named, random), RandomSource.Derive(id, $"{random.Below(1000)}"), depth + 1),
        };
    }

    private object ListOf(ListType type, RandomSource random, ulong id, int depth)
    {
        if (random.Chance(faultPercent))
        {
            return random.Chance(50) ? "not a list" : new Unfit();
        }

        var items = new object?[random.Below(Math.Max(2, 5 - depth))];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ValueOf(type.OfType, random, id + (ulong)i, depth);
        }

        return random.Chance(faultPercent) ? Breaking(items) : random.Below(3) switch
        {
            0 => items,
            1 => new List<object?>(items),
            _ => items.Select(i => i),
        };
    }

    private static IEnumerable<object?> Breaking(object?[] items)
    {
        foreach (var item in items)
        {
            yield return item;
        }

        throw new InvalidOperationException("A list broke on purpose while it was read.");
    }

    private static object ValueOf(ScalarType type, RandomSource random) => type.Name switch
    {
        "Int" => random.Pick(Numbers),
        "Float" => random.Pick(Floats),
        "Boolean" => random.Chance(50),
        "ID" => random.Chance(50) ? random.Below(1000) : random.Pick(Texts),
        "String" => random.Pick(random.Chance(5) ? Texts : ShortTexts),
        _ => random.Chance(50) ? random.Pick(Numbers) : random.Pick(Texts),
    };

    private string TypeNameOf(NamedType type, RandomSource random) =>
        !random.Chance(faultPercent) ? random.Pick(Schema.GetPossibleTypes(type)).Name
        : random.Below(3) switch
        {
            0 => Node.Unknown,
            1 => Node.Failing,
            _ => Schema.QueryType!.Name,
        };
}
