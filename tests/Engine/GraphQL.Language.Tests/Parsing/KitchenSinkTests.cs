namespace GraphQL.Language.Tests;

public sealed class KitchenSinkTests
{
    [Fact]
    public void ParseDocument_EveryExecutableProduction_IsRead()
    {
        var document = GraphQLParser.ParseDocument(KitchenSinks.Executable);

        document.Definitions.Select(d => d.Kind).ShouldBe(
        [
            SyntaxKind.OperationDefinition, SyntaxKind.OperationDefinition, SyntaxKind.OperationDefinition,
            SyntaxKind.OperationDefinition, SyntaxKind.FragmentDefinition, SyntaxKind.OperationDefinition, SyntaxKind.OperationDefinition,
        ]);
        var dashboard = document.Definitions[0].ShouldBeOfType<OperationDefinitionNode>();
        dashboard.Description!.Value.ShouldBe("What the dashboard asks for.");
        dashboard.Name!.Value.ShouldBe("Dashboard");
        dashboard.Directives.Select(d => d.Name.Value).ShouldBe(["cached", "live"]);
        dashboard.VariableDefinitions.Select(v => v.Variable.Name.Value).ShouldBe(["id", "first", "ratio", "filter"]);
        dashboard.VariableDefinitions[0].Description!.Value.ShouldBe("Whose dashboard it is.");
        dashboard.VariableDefinitions[0].Directives.Count.ShouldBe(1);
        dashboard.VariableDefinitions[1].DefaultValue.ShouldBeOfType<IntValueNode>().Value.ShouldBe("-10");
        var ratios = dashboard.VariableDefinitions[2].DefaultValue.ShouldBeOfType<ListValueNode>();
        ratios.Items.Select(v => v.ShouldBeOfType<FloatValueNode>().Value).ShouldBe(["1.5", "-2.0e-3", "4E+2"]);

        var me = dashboard.SelectionSet.Selections[0].ShouldBeOfType<FieldNode>();
        me.ResponseName.ShouldBe("me");
        me.Name.Value.ShouldBe("employee");
        me.Arguments[1].Value.ShouldBeOfType<EnumValueNode>().Value.ShouldBe("MANAGER");
        var fields = me.SelectionSet!.Selections;
        fields[1].ShouldBeOfType<InlineFragmentNode>().TypeCondition!.Name.Value.ShouldBe("Manager");
        fields[2].ShouldBeOfType<InlineFragmentNode>().TypeCondition.ShouldBeNull();
        var text = fields[4].ShouldBeOfType<FieldNode>();
        text.Arguments[0].Value.ShouldBeOfType<StringValueNode>().Value
            .ShouldBe("a \"b\" \\ / \b \f \n \r \t \u00e9 \U0001F600 \U0001F600");
        text.Arguments[1].Value.ShouldBeOfType<StringValueNode>().Value.ShouldBe("first\n  indented \"\"\"\n\nlast");
        document.Definitions[4].ShouldBeOfType<FragmentDefinitionNode>().Description!.Value.ShouldBe("A person, anywhere.");
    }

    [Fact]
    public void ParseDocument_EveryTypeSystemProduction_IsRead()
    {
        var document = GraphQLParser.ParseDocument(KitchenSinks.TypeSystem);

        var schema = document.Definitions[0].ShouldBeOfType<SchemaDefinitionNode>();
        schema.Description!.Value.ShouldBe("The whole schema.\n  Indented.");
        schema.OperationTypes.Select(o => o.Type.Name.Value).ShouldBe(["Query", "Mutation", "Subscription"]);
        var employee = document.Definitions.OfType<ObjectTypeDefinitionNode>().First();
        employee.Interfaces.Select(i => i.Name.Value).ShouldBe(["Node", "Entity"]);
        employee.Fields[1].Arguments[0].Description!.Value.ShouldBe("How");
        employee.Fields[1].Arguments[2].Type.ToKinds().ShouldBe(
            [SyntaxKind.NonNullType, SyntaxKind.ListType, SyntaxKind.NonNullType, SyntaxKind.ListType, SyntaxKind.NonNullType, SyntaxKind.NamedType]);
        var directives = document.Definitions.OfType<DirectiveDefinitionNode>().ToArray();
        directives.Select(d => d.IsRepeatable).ShouldBe([true, false, false]);
        directives[1].Locations.Select(l => l.Value).ShouldBe(DirectiveLocations.All);
        document.Definitions.OfType<ITypeDefinitionNode>().Count(t => t.IsExtension).ShouldBe(17);
        document.Definitions.OfType<SchemaDefinitionNode>().Count(s => s.IsExtension).ShouldBe(3);
        document.Definitions.Select(d => d.Kind).Distinct().Order().ShouldBe(
            Enum.GetValues<SyntaxKind>().Where(k => k is >= SyntaxKind.SchemaDefinition and not (
                SyntaxKind.OperationTypeDefinition or SyntaxKind.FieldDefinition or SyntaxKind.InputValueDefinition
                or SyntaxKind.EnumValueDefinition)));
    }
}
