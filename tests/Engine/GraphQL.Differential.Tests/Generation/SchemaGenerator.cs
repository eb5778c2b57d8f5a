using System.Text;

namespace GraphQL.Differential.Tests.Generation;

/// <summary>
/// Writes random type systems: interfaces that implement interfaces, unions, enums, input objects, a custom scalar, lists of lists and
/// non-null at any place. Everything is bound to be valid.
/// </summary>
internal sealed class SchemaGenerator
{
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID", "Custom"];

    private readonly RandomSource _random;
    private readonly StringBuilder _sdl = new("scalar Custom\n");
    private readonly List<string> _enums = [];
    private readonly List<string> _inputs = [];

    // A value of each input type: a literal that needs no more than must be given.
    private readonly Dictionary<string, string> _samples = new()
    {
        ["Int"] = "4", ["Float"] = "4", ["String"] = "\"default\"", ["Boolean"] = "true", ["ID"] = "4", ["Custom"] = "4",
    };

    private readonly List<string> _composites = [];
    private readonly List<(string Name, IReadOnlyList<string> Implements, IReadOnlyList<Field> Fields)> _interfaces = [];

    private SchemaGenerator(RandomSource random) => _random = random;

    public static string Generate(RandomSource random) => new SchemaGenerator(random).Generate();

    private string Generate()
    {
        var objects = Names("Object", 2 + _random.Below(3));
        var interfaces = Names("Interface", _random.Below(4));
        var unions = Names("Union", _random.Below(3));
        _composites.AddRange([.. objects, .. interfaces, .. unions]);

        foreach (var name in Names("Enum", 1 + _random.Below(2)))
        {
            _sdl.AppendLine($"enum {name} {{ {string.Join(' ', Names($"{name.ToUpperInvariant()}_", 1 + _random.Below(3)))} }}");
            _enums.Add(name);
            _samples.Add(name, $"{name.ToUpperInvariant()}_0");
        }

        foreach (var name in Names("Input", _random.Below(4)))
        {
            WriteInput(name, isOneOf: _random.Chance(20));
        }

        foreach (var name in interfaces)
        {
            WriteComplex("interface", name);
        }

        foreach (var name in objects)
        {
            WriteComplex("type", name);
        }

        // An interface without implementers could have no value.
        WriteObject("Everything", [.. _interfaces.Select(i => i.Name)]);
        foreach (var name in unions)
        {
            _sdl.AppendLine($"union {name} = {string.Join(" | ", objects.Where((_, i) => i == 0 || _random.Chance(60)))}");
        }

        WriteObject("Query", []);
        WriteObject("Mutation", []);
        return _sdl.ToString();
    }

    private void WriteInput(string name, bool isOneOf)
    {
        var fields = Names("f", 1 + _random.Below(3)).Select(f => isOneOf ? new InputField(f, Wrap(InputType()).TrimEnd('!'), "") : InputValue(f)).ToList();
        _sdl.AppendLine($"input {name}{(isOneOf ? " @oneOf" : "")} {{ {string.Join(' ', fields.Select(f => f.Text))} }}");
        _inputs.Add(name);
        var given = isOneOf ? fields.Take(1) : fields.Where(f => f.IsRequired);
        _samples.Add(name, $"{{ {string.Join(", ", given.Select(f => $"{f.Name}: {_samples[f.Type.Trim('[', ']', '!')]}"))} }}");
    }

    private void WriteComplex(string keyword, string name)
    {
        var chosen = _interfaces.Where(_ => _random.Chance(50)).ToList();
        var implements = chosen.SelectMany(i => i.Implements.Append(i.Name)).Distinct().ToList();
        if (keyword == "type")
        {
            WriteObject(name, implements);
            return;
        }

        var fields = Inherited(implements).Concat(OwnFields($"{char.ToLowerInvariant(name[0])}{name[^1]}")).ToList();
        _interfaces.Add((name, implements, fields));
        Write(keyword, name, implements, fields);
    }

    private void WriteObject(string name, IReadOnlyList<string> implements) =>
        Write("type", name, implements, [.. Inherited(implements), .. OwnFields("f")]);

    // A field of an interface may be non-null in an implementer where it is nullable in the interface.
    private IEnumerable<Field> Inherited(IReadOnlyList<string> implements) =>
        _interfaces
            .Where(i => implements.Contains(i.Name))
            .SelectMany(i => i.Fields)
            .GroupBy(f => f.Name)
            .Select(g => g.FirstOrDefault(f => f.Type.EndsWith('!'), g.First()))
            .Select(f => f.Type.EndsWith('!') || !_random.Chance(20) ? f : f with { Type = f.Type + "!" });

    private IEnumerable<Field> OwnFields(string prefix) =>
        Names(prefix, 2 + _random.Below(4)).Select(n => new Field(n, Arguments(), OutputType()));

    private void Write(string keyword, string name, IReadOnlyList<string> implements, IEnumerable<Field> fields)
    {
        _sdl.AppendLine($"{keyword} {name}{(implements.Count == 0 ? "" : " implements ")}{string.Join(" & ", implements)} {{");
        foreach (var field in fields)
        {
            _sdl.AppendLine($"  {field.Name}{field.Arguments}: {field.Type}");
        }

        _sdl.AppendLine("}");
    }

    private string Arguments() =>
        _random.Chance(60) ? "" : $"({string.Join(", ", Names("a", 1 + _random.Below(2)).Select(n => InputValue(n).Text))})";

    private InputField InputValue(string name)
    {
        var named = InputType();
        var type = Wrap(named);
        return new InputField(name, type, _random.Below(5) switch
        {
            0 when !type.EndsWith('!') => " = null",
            1 => $" = {_samples[named]}", // a single item stands for a list of it
            _ => "",
        });
    }

    private string InputType() => _random.Below(4) switch
    {
        0 => _random.Pick(_enums),
        1 when _inputs.Count > 0 => _random.Pick(_inputs),
        _ => _random.Pick(Scalars),
    };

    private string OutputType() => Wrap(_random.Pick(_random.Below(10) switch { < 5 => _composites, 5 => _enums, _ => (IReadOnlyList<string>)Scalars }));

    private string Wrap(string type)
    {
        for (var lists = _random.Below(10) switch { < 6 => 0, < 9 => 1, _ => 2 }; lists > 0; lists--)
        {
            type = $"[{type}{(_random.Chance(35) ? "!" : "")}]";
        }

        return type + (_random.Chance(30) ? "!" : "");
    }

    private static IReadOnlyList<string> Names(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => $"{prefix}{i}")];

    private sealed record Field(string Name, string Arguments, string Type);

    private sealed record InputField(string Name, string Type, string Default)
    {
        public bool IsRequired => Type.EndsWith('!') && Default.Length == 0;

        public string Text => $"{Name}: {Type}{Default}";
    }
}
