namespace GraphQL.Language.Tests;

public sealed class SyntaxWalkerTests
{
    [Theory]
    [InlineData(nameof(KitchenSinks.Executable))]
    [InlineData(nameof(KitchenSinks.TypeSystem))]
    public void Descendants_OfADocument_ComeInTheOrderOfTheSourceAndReachEveryName(string name)
    {
        var source = KitchenSinks.Named(name);
        var nodes = GraphQLParser.ParseDocument(source).Descendants();

        var starts = nodes.Select(n => n.Location.Start).ToArray();
        starts.ShouldBe(starts.Order());
        nodes.OfType<StringValueNode>().Count().ShouldBe(CountStrings(source));
    }

    [Fact]
    public void Children_OfAField_AreItsPartsOnly() =>
        GraphQLParser.ParseSelectionSet("{ a: b(c: 1) @d { e } }").Children().Single().Children().Select(n => n.Kind).ShouldBe(
            [SyntaxKind.Name, SyntaxKind.Name, SyntaxKind.Argument, SyntaxKind.Directive, SyntaxKind.SelectionSet]);

    [Fact]
    public void Visit_OverrideAroundItsBase_EntersAndLeaves()
    {
        var walker = new FieldPaths();

        walker.Visit(GraphQLParser.ParseDocument("{ a { b c { d } } ... on E { f } }"));

        walker.Paths.ShouldBe(["a", "a/b", "a/c", "a/c/d", "f"]);
    }

    [Fact]
    public void Visit_OverrideWithoutItsBase_SkipsTheChildren()
    {
        var walker = new OperationVariables();

        walker.Visit(GraphQLParser.ParseDocument("query ($a: Int) { b(c: $a) d(e: [{f: $g}]) } fragment H on I { j(k: $l) }"));

        walker.Names.ShouldBe(["a", "a", "g"]);
    }

    [Fact]
    public void Visit_ExtensionAndDefinition_ArriveAtTheSameMethod()
    {
        var walker = new ObjectTypes();

        walker.Visit(GraphQLParser.ParseDocument("type A { b: C } extend type A { d: E } interface F { g: H }"));

        walker.Seen.ShouldBe(["A False", "A True"]);
    }

    /// <summary>Counts quotes pairs outside of comments by a reading of its own.</summary>
    private static int CountStrings(string source)
    {
        var count = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '#')
            {
                i = source.IndexOf('\n', i);
            }
            else if (source[i] == '"')
            {
                count++;
                var quotes = source.AsSpan(i).StartsWith("\"\"\"") ? "\"\"\"" : "\"";
                var end = i + quotes.Length;
                while (!source.AsSpan(end).StartsWith(quotes))
                {
                    end += source[end] == '\\' ? 2 : 1;
                }

                i = end + quotes.Length - 1;
            }
        }

        return count;
    }

    private sealed class FieldPaths : SyntaxWalker
    {
        private readonly Stack<string> _path = new();

        public List<string> Paths { get; } = [];

        protected override void VisitField(FieldNode node)
        {
            _path.Push(node.ResponseName);
            Paths.Add(string.Join('/', _path.Reverse()));
            base.VisitField(node);
            _path.Pop();
        }
    }

    private sealed class OperationVariables : SyntaxWalker
    {
        public List<string> Names { get; } = [];

        protected override void VisitVariable(VariableNode node) => Names.Add(node.Name.Value);

        protected override void VisitFragmentDefinition(FragmentDefinitionNode node)
        {
        }
    }

    private sealed class ObjectTypes : SyntaxWalker
    {
        public List<string> Seen { get; } = [];

        protected override void VisitObjectTypeDefinition(ObjectTypeDefinitionNode node) =>
            Seen.Add($"{node.Name.Value} {node.IsExtension}");
    }
}
