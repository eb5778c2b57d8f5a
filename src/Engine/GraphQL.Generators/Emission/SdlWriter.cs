using System.Text;
using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes definitions as SDL, one blank line between them.</summary>
internal sealed class SdlWriter
{
    private const string Indent = "  ";
    private readonly StringBuilder _text = new();

    /// <summary>True once a <c>@tag</c> has been written, which needs its definition.</summary>
    public bool UsesTag { get; private set; }

    public void Line(string definition)
    {
        Separate();
        _text.Append(definition).Append('\n');
    }

    public void Fields(
        string keyword, string name, AnnotationsModel annotations, EquatableArray<string> implements, EquatableArray<FieldModel> fields)
    {
        Begin(keyword, name, annotations, implements.Count == 0 ? "" : $" implements {string.Join(" & ", implements)}");
        _text.Append(" {\n");
        foreach (var field in fields)
        {
            Description(field.Annotations, Indent);
            _text.Append(Indent).Append(field.Name);
            Arguments(field);
            _text.Append(": ").Append(field.Type.Sdl);
            Directives(field.Annotations);
            _text.Append('\n');
        }

        _text.Append("}\n");
    }

    public void Union(UnionTypeModel type)
    {
        Begin("union", type.Name, type.Annotations, "");
        _text.Append(" = ").Append(string.Join(" | ", type.Members)).Append('\n');
    }

    public void Enum(EnumTypeModel type)
    {
        Begin("enum", type.Name, type.Annotations, "");
        _text.Append(" {\n");
        foreach (var value in type.Values)
        {
            Description(value.Annotations, Indent);
            _text.Append(Indent).Append(value.Name);
            Directives(value.Annotations);
            _text.Append('\n');
        }

        _text.Append("}\n");
    }

    public void Input(InputTypeModel type) => Input(type.Name, type.Annotations, type.Fields.Select(f => f.Value), type.IsOneOf ? " @oneOf" : "");

    public void Input(string name, AnnotationsModel annotations, IEnumerable<InputValueModel> fields, string directive = "")
    {
        Begin("input", name, annotations, "", directive);
        _text.Append(" {\n");
        foreach (var field in fields)
        {
            InputValue(field, Indent);
        }

        _text.Append("}\n");
    }

    public override string ToString() => _text.ToString();

    private void Begin(string keyword, string name, AnnotationsModel annotations, string implements, string directive = "")
    {
        Separate();
        Description(annotations, "");
        _text.Append(keyword).Append(' ').Append(name).Append(implements).Append(directive);
        Directives(annotations);
    }

    private void Separate()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    private void Arguments(FieldModel field)
    {
        if (field.Arguments.Count == 0)
        {
            return;
        }

        if (field.Arguments.All(a => a.Annotations.Description is null))
        {
            _text.Append('(').Append(string.Join(", ", field.Arguments.Select(InputValue))).Append(')');
            return;
        }

        _text.Append("(\n");
        foreach (var argument in field.Arguments)
        {
            InputValue(argument, Indent + Indent);
        }

        _text.Append(Indent).Append(')');
    }

    private void InputValue(InputValueModel value, string indent)
    {
        Description(value.Annotations, indent);
        _text.Append(indent).Append(InputValue(value)).Append('\n');
    }

    private string InputValue(InputValueModel value) =>
        $"{value.Name}: {value.Type.Sdl}{(value.Default is null ? "" : $" = {value.Default}")}{DirectivesOf(value.Annotations)}";

    private void Directives(AnnotationsModel annotations) => _text.Append(DirectivesOf(annotations));

    private string DirectivesOf(AnnotationsModel annotations)
    {
        UsesTag |= annotations.Directives.Any(d => d.StartsWith("@tag(", StringComparison.Ordinal));
        return string.Concat(annotations.Directives.Select(d => $" {d}"));
    }

    private void Description(AnnotationsModel annotations, string indent)
    {
        if (annotations.Description is not { Length: > 0 } description)
        {
            return;
        }

        _text.Append(indent).Append("\"\"\"\n");
        foreach (var line in description.Replace("\"\"\"", "\\\"\"\"").Replace("\r\n", "\n").Split('\n'))
        {
            _text.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
        }

        _text.Append(indent).Append("\"\"\"\n");
    }
}
