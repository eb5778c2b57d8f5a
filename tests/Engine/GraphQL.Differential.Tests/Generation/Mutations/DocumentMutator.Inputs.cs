using GraphQL.Language;

namespace GraphQL.Differential.Tests.Generation.Mutations;

/// <content>Arguments, values and variables.</content>
internal sealed partial class DocumentMutator
{
    private static readonly string[] Values =
    [
        "0", "-0", "7", "2147483647", "2147483648", "-2147483648", "-2147483649", "99999999999999999999", "1.0", "-1.5", "1e3", "1e400", "-0.0",
        "\"\"", "\"text\"", "\"7\"", "\"\"\"block \"\"\"", "\"\\u{1F600}\"", "true", "false", "null", "UNKNOWN", "ENUM0_0", "ENUM1_0", "[]",
        "[null]", "[7]", "[\"text\"]", "[[7], null]", "[[[7]]]", "[ENUM0_0, 7]", "{}", "{ f0: null }", "{ f0: 7 }", "{ f0: \"text\", f1: 7 }",
        "{ f0: 7, f0: 7 }", "{ unknown: 7 }", "{ f1: { f0: [true] } }", "$v0", "$v1", "$unknown", "[$v0]", "{ f0: $v0 }", "{ f0: $v1, f1: $v0 }",
    ];

    private static readonly string[] Wraps = ["{0}", "{0}!", "[{0}]", "[{0}!]", "[{0}]!", "[{0}!]!", "[[{0}]]", "[[{0}!]!]!"];

    private void MutateInputs()
    {
        switch (random.Below(14))
        {
            case 0: Replace(PickNode<ArgumentNode>(), argument => $"{argument}, {argument}"); break;
            case 1: DropArgument(); break;
            case 2: Replace(PickNode<ArgumentNode>()?.Name, random.Pick(["unknown", "a0", "a1", "if"])); break;
            case 3: AddArgument(); break;
            case 4: Replace(PickNode<ObjectFieldNode>(), field => $"{field}, {field}"); break;
            case 5: Replace(PickNode<ObjectFieldNode>(), ""); break;
            case 6: Replace(PickNode<ObjectFieldNode>()?.Name, random.Pick(["unknown", "f0", "f1", "f2"])); break;
            case 7: Replace(PickNode<VariableDefinitionNode>(), definition => $"{definition}, {definition}"); break;
            case 8: ChangeVariableType(); break;
            case 9: ChangeDefault(); break;
            case 10: AddVariable(); break;
            case 11: Replace(PickNode<VariableNode>(), random.Pick(["$v0", "$v1", "$v2", "$unknown"])); break;
            default: Replace(PickValue(), RandomValue()); break;
        }
    }

    private string RandomValue() => random.Pick(Values);

    private string RandomConstant() => RandomValue().Replace('$', 'E');

    private SyntaxNode? PickValue() => PickNode<SyntaxNode>(n => n is IValueNode and not VariableNode
        || (n is VariableNode && !_nodes.OfType<VariableDefinitionNode>().Any(d => d.Variable == n)));

    private void DropArgument()
    {
        var lists = _nodes.OfType<FieldNode>().Select(f => f.Arguments).Concat(_nodes.OfType<DirectiveNode>().Select(d => d.Arguments))
            .Where(a => a.Count > 0).ToList();
        if (lists.Count > 0)
        {
            var arguments = random.Pick(lists);
            var dropped = random.Pick(arguments);
            if (arguments.Count > 1)
            {
                Replace(dropped, "");
            }
            else
            {
                // The parentheses may not stay without anything in them.
                var (start, end) = (_text.LastIndexOf('(', dropped.Location.Start), _text.IndexOf(')', dropped.Location.End));
                _text = $"{_text[..start]}{_text[(end + 1)..]}";
            }
        }
    }

    private void AddArgument()
    {
        var argument = $"{random.Pick(["unknown", "a0", "a1"])}: {RandomValue()}";
        if (PickNode<FieldNode>() is not { } field)
        {
            return;
        }

        if (field.Arguments.Count > 0)
        {
            InsertAfter(field.Arguments[^1], $", {argument}");
        }
        else
        {
            InsertAfter(field.Name, $"({argument})");
        }
    }

    private void ChangeVariableType()
    {
        if (PickNode<VariableDefinitionNode>() is { } definition)
        {
            var declared = _nodes.OfType<VariableDefinitionNode>().Select(d => TextOf(((SyntaxNode)d.Type).Location)).ToList();
            Replace((SyntaxNode)definition.Type, random.Below(3) switch
            {
                0 => random.Pick(declared),
                1 => random.Pick(Wraps).Replace("{0}", TextOf(((SyntaxNode)definition.Type).Location).Trim('[', ']', '!'), StringComparison.Ordinal),
                _ => RandomType(),
            });
        }
    }

    private string RandomType() => random.Pick(Wraps).Replace("{0}", random.Pick(_typeNames), StringComparison.Ordinal);

    private void ChangeDefault()
    {
        if (PickNode<VariableDefinitionNode>() is { DefaultValue: { } value } definition && random.Chance(70))
        {
            _text = random.Chance(40)
                ? $"{_text[..((SyntaxNode)definition.Type).Location.End]}{_text[((SyntaxNode)value).Location.End..]}"
                : $"{_text[..((SyntaxNode)value).Location.Start]}{RandomConstant()}{_text[((SyntaxNode)value).Location.End..]}";
        }
        else if (PickNode<VariableDefinitionNode>(d => d.DefaultValue is null) is { } without)
        {
            InsertAfter((SyntaxNode)without.Type, $" = {RandomConstant()}");
        }
    }

    private void AddVariable()
    {
        var added = $"$v{random.Below(4)}: {RandomType()}{(random.Chance(30) ? $" = {RandomConstant()}" : "")}";
        if (PickNode<VariableDefinitionNode>() is { } definition)
        {
            Replace(definition, d => random.Chance(50) ? $"{d}, {added}" : added);
        }
        else
        {
            InsertAfter(PickNode<OperationDefinitionNode>()?.Name, $"({added})");
        }
    }
}
