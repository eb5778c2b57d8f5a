namespace GraphQL.Language;

/// <content>The schema, directives, and the members of types.</content>
internal sealed partial class SyntaxWriter
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                _text.Append(schema.IsExtension ? "extend schema" : "schema");
                WriteDirectives(schema.Directives);
                WriteLines(" {", schema.OperationTypes, "}");
                break;
            case OperationTypeDefinitionNode operation:
                _text.Append(Keyword(operation.Operation)).Append(": ");
                Write(operation.Type);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Write(field.Name);
                WriteDefinitions(field.Arguments);
                _text.Append(": ");
                Write(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                Write(input.Name);
                _text.Append(": ");
                Write(input.Type);
                WriteDefault(input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Write(value.Name);
                WriteDirectives(value.Directives);
                break;
            default:
                throw new ArgumentException($"A node of kind {node.Kind} cannot be printed.", nameof(node));
        }
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        _text.Append("directive @");
        Write(directive.Name);
        WriteDefinitions(directive.Arguments);
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteJoined("", directive.Locations, " | ");
    }

    private void WriteTypeDefinition(ITypeDefinitionNode type)
    {
        WriteDescription(type.Description);
        _text.Append(type.IsExtension ? "extend " : "");
        switch (type)
        {
            case ScalarTypeDefinitionNode:
                WriteHead("scalar ", type);
                break;
            case ObjectTypeDefinitionNode complex:
                WriteHead("type ", type, complex.Interfaces);
                WriteLines(" {", complex.Fields, "}");
                break;
            case InterfaceTypeDefinitionNode complex:
                WriteHead("interface ", type, complex.Interfaces);
                WriteLines(" {", complex.Fields, "}");
                break;
            case UnionTypeDefinitionNode union:
                WriteHead("union ", type);
                WriteJoined(" = ", union.Types, " | ");
                break;
            case EnumTypeDefinitionNode values:
                WriteHead("enum ", type);
                WriteLines(" {", values.Values, "}");
                break;
            case InputObjectTypeDefinitionNode input:
                WriteHead("input ", type);
                WriteLines(" {", input.Fields, "}");
                break;
        }
    }

    private void WriteHead(string keyword, ITypeDefinitionNode type, IReadOnlyList<NamedTypeNode>? interfaces = null)
    {
        _text.Append(keyword);
        Write(type.Name);
        WriteJoined(" implements ", interfaces ?? [], " & ");
        WriteDirectives(type.Directives);
    }
}
