namespace GraphQL.Language;

/// <content>Operations, fragments and selections.</content>
internal sealed partial class SyntaxWriter
{
    private void WriteExecutable(SyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case SelectionSetNode selectionSet when selectionSet.Selections.Count == 0:
                _text.Append("{}");
                break;
            case SelectionSetNode selectionSet:
                WriteLines("{", selectionSet.Selections, "}");
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case ArgumentNode argument:
                WriteNamed(argument.Name, argument.Value);
                break;
            case FragmentSpreadNode spread:
                _text.Append("...");
                Write(spread.Name);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragment(fragment);
                break;
            case DirectiveNode directive:
                _text.Append('@');
                Write(directive.Name);
                WriteJoined("(", directive.Arguments, ", ", ")");
                break;
        }
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    /// <summary>Whether a definition is a query of nothing but its selections.</summary>
    private static bool IsShort(IDefinitionNode definition) =>
        definition is OperationDefinitionNode { Operation: OperationType.Query, Name: null, Description: null } operation
        && operation.VariableDefinitions.Count + operation.Directives.Count == 0;

    private void WriteOperation(OperationDefinitionNode operation)
    {
        if (!IsShort(operation))
        {
            WriteDescription(operation.Description);
            _text.Append(Keyword(operation.Operation)).Append(' ');
            if (operation.Name is not null)
            {
                Write(operation.Name);
            }

            WriteDefinitions(operation.VariableDefinitions);
            TrimSpace();
            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    /// <summary>Takes back the space behind a keyword that nothing followed.</summary>
    private void TrimSpace()
    {
        if (_text[^1] == ' ')
        {
            _text.Length--;
        }
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Write(variable.Variable);
        _text.Append(": ");
        Write(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteDefault(IValueNode? value)
    {
        if (value is null)
        {
            return;
        }

        _text.Append(" = ");
        Write(value);
    }

    private void WriteField(FieldNode field)
    {
        var mark = _text.Length;
        if (field.Alias is not null)
        {
            Write(field.Alias);
            _text.Append(": ");
        }

        Write(field.Name);
        WriteFitting("(", field.Arguments, ")", _text.Length - mark);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            _text.Append(' ');
            Write(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        _text.Append("...");
        if (fragment.TypeCondition is not null)
        {
            _text.Append(" on ");
            Write(fragment.TypeCondition);
        }

        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        _text.Append("fragment ");
        Write(fragment.Name);
        _text.Append(" on ");
        Write(fragment.TypeCondition);
        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        Write(fragment.SelectionSet);
    }
}
