namespace GraphQL.Language.Tests;

/// <summary>Trees of every kind of node, with the awkward strings and names that a seed happens to pick.</summary>
internal sealed partial class RandomDocument(int seed)
{
    private static readonly string[] Names =
        ["a", "b", "_", "__c", "on", "type", "query", "fragment", "input", "extend", "repeatable", "implements", "aVeryLongNameThatFillsLines"];

    private static readonly string[] Characters =
        ["a", "b ", " ", "  ", "\n", "\n\n", "\n  ", "\t", "\"", "\"\"\"", "\\", "\\u", "é", "😀", "\r", "\b", "\0", "\u007F", "\uFEFF", "#", "{", "long text "];

    private readonly Random _random = new(seed);

    public DocumentNode Next()
    {
        var definitions = Many<IDefinitionNode>(1, 4, () => Chance(2) ? Executable() : TypeSystem());
        return new DocumentNode(definitions);
    }

    private bool Chance(int of) => _random.Next(of) == 0;

    private T? Maybe<T>(Func<T> make) where T : class => Chance(2) ? make() : null;

    private T[] Many<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];

    private TItem Pick<TItem>(IReadOnlyList<TItem> items) => items[_random.Next(items.Count)];

    private NameNode Name(params string[] except)
    {
        var name = Pick(Names);
        return new NameNode(except.Contains(name, StringComparer.Ordinal) ? "other" : name);
    }

    private NamedTypeNode NamedType() => new(Name());

    private ITypeNode Type(int depth = 3)
    {
        INullableTypeNode type = depth > 0 && Chance(3) ? new ListTypeNode(Type(depth - 1)) : NamedType();
        return Chance(3) ? new NonNullTypeNode(type) : type;
    }

    private StringValueNode Text()
    {
        var value = string.Concat(Many(0, 8, () => Pick(Characters)));
        return new StringValueNode(value, Chance(2) && BlockString.CanExpress(value));
    }

    private IValueNode Value(bool isConst, int depth = 3) => _random.Next(depth > 0 ? 10 : 8) switch
    {
        0 => new IntValueNode(Pick(["0", "-1", "42", "123456789012345678901234567890"])),
        1 => new FloatValueNode(Pick(["0.0", "-1.5e10", "1E-3"])),
        2 => new BooleanValueNode(Chance(2)),
        3 => new NullValueNode(),
        4 => new EnumValueNode(Pick(Names)),
        5 when !isConst => new VariableNode(Name()),
        5 or 6 or 7 => Text(),
        8 => new ListValueNode(Many(0, 5, () => Value(isConst, depth - 1))),
        _ => new ObjectValueNode(Many(0, 4, () => new ObjectFieldNode(Name(), Value(isConst, depth - 1)))),
    };

    private ArgumentNode[] Arguments(bool isConst) => Many(0, 3, () => new ArgumentNode(Name(), Value(isConst)));

    private DirectiveNode[] Directives(bool isConst) =>
        Chance(2) ? Many(0, 2, () => new DirectiveNode(Name(), Arguments(isConst))) : [];
}
