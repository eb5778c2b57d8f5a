using GraphQL.Language;

namespace GraphQL.Validation.Tests.Limits;

/// <summary>Documents that are made to be expensive. Each is answered by a code, not by effort.</summary>
public sealed class AttackTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(150)]
    public void Depth_NestedFields_IsRefused(int levels) => ShouldGive(Documents.Nest(levels), ValidationErrorCodes.MaxDepth);

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Depth_BeyondTheParser_NeverGetsHere(int levels)
    {
        var error = Should.Throw<SyntaxException>(
            () => GraphQLParser.ParseDocument(
                Documents.Nest(levels), ParserOptions.Trusted));

        error.Code.ShouldStartWith("MAX_");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(2_000)]
    public void Depth_ChainOfFragments_IsRefused(int levels) =>
        TestSchema
            .Validate(
                Documents.NestByFragments(levels),
                new ValidationLimits { MaxFragmentVisits = int.MaxValue })
            .ShouldHaveSingleItem().Code.ShouldBe(ValidationErrorCodes.MaxDepth);

    [Fact]
    public void Depth_ChainOfFragmentsWithoutLimits_IsFollowedToItsEnd()
    {
        TestSchema.ValidateWithoutLimits(Documents.NestByFragments(5_000)).ShouldBeEmpty();
        TestSchema.ValidateWithoutLimits(Documents.NestByFragments(5_000).Replace("name", "x: name x: id", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Rule.ShouldBe("OverlappingFieldsCanBeMerged");
    }

    [Fact]
    public void Depth_TreeMadeByCode_IsAnErrorAndNoOverflow()
    {
        var set = new SelectionSetNode([new FieldNode(null, new NameNode("name"), [], [], null)]);
        for (var i = 0; i < 200_000; i++)
        {
            set = new SelectionSetNode([new FieldNode(null, new NameNode("supervisor"), [], [], set)]);
        }

        var document = new DocumentNode([new OperationDefinitionNode(null, OperationType.Query, null, [], [], set)]);

        new DocumentValidator(TestSchema.Instance).Validate(document).ShouldHaveSingleItem().Code.ShouldBe(ValidationErrorCodes.MaxDepth);
        new DocumentValidator(TestSchema.Instance, new ValidationOptions { Limits = ValidationLimits.None })
            .Validate(document).ShouldHaveSingleItem().Code.ShouldBe(ValidationErrorCodes.MaxDepth);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(10_000)]
    public void Aliases_OfOneField_AreRefused(int aliases) =>
        ShouldGive(Documents.Alias(aliases), ValidationErrorCodes.MaxAliases);

    [Theory]
    [InlineData("{ person { ...A } } fragment A on Person { ...A }")]
    [InlineData("{ person { ...A } } fragment A on Person { ...B } fragment B on Person { ...A }")]
    [InlineData("{ employee(id: 1) { ...A } } fragment A on Employee { supervisor { ...B } ...B } fragment B on Employee { ...A ...B }")]
    public void Fragments_Cycle_IsRefusedWithAndWithoutLimits(string document)
    {
        TestSchema.Validate(document).ShouldContain(e => e.Rule == "NoFragmentCycles");
        TestSchema.ValidateWithoutLimits(document).ShouldContain(e => e.Rule == "NoFragmentCycles");
    }

    [Fact]
    public void Fragments_CycleThatIsTooDeepElsewhere_IsRefused()
    {
        const string document =
            "{ employee(id: 1) { ...B } } fragment A on Employee { ...B } fragment B on Employee { ...A supervisor { supervisor { id } } }";

        TestSchema.Validate(document, new ValidationLimits { MaxDepth = 2 }).ShouldHaveSingleItem()
            .Code.ShouldBe(ValidationErrorCodes.MaxDepth);
    }

    [Fact]
    public void Fragments_DoublingThirtyTimes_AreRefusedByTheirVisits()
    {
        var errors = TestSchema.Validate(Documents.DoublingFragments(30), new ValidationLimits { MaxDepth = 100 });

        errors.ShouldContain(e => e.Code == ValidationErrorCodes.MaxFragmentVisits);
        errors.ShouldContain(e => e.Code == ValidationErrorCodes.MaxFields);
        errors.ShouldContain(e => e.Code == ValidationErrorCodes.MaxAliases && e.Message.Contains("1073741823 aliases"));
    }

    [Fact]
    public void Fragments_DoublingWithoutLimits_CostWhatTheyAreLong()
    {
        var limits = ValidationLimits.None with { MaxFieldMergeComparisons = 30 * 10 };

        TestSchema.Validate(Documents.DoublingFragments(30), limits).ShouldBeEmpty();
    }

    [Fact]
    public void Overlapping_ManyFieldsOfOneNameAndDeepConflicts_ComparesEachOnce()
    {
        var conflicting = Documents.Join(
            2_000, i => $"employee(id: 1) {{ x: name supervisor {{ y: {(i == 1_999 ? "nickname" : "name")} }} }}");
        var limits = ValidationLimits.None with { MaxFieldMergeComparisons = 2_000 * 5 };

        var error = TestSchema.Validate($"{{ {conflicting} }}", limits).ShouldHaveSingleItem();

        error.Rule.ShouldBe("OverlappingFieldsCanBeMerged");
        error.Code.ShouldBe(ValidationErrorCodes.ValidationFailed);
    }

    [Fact]
    public void Overlapping_MoreComparisonsThanAllowed_IsRefused()
    {
        var limits = ValidationLimits.None with { MaxFieldMergeComparisons = 50 };

        var error = TestSchema.Validate($"{{ person {{ {Documents.Repeat("name ", 60)} }} }}", limits).ShouldHaveSingleItem();

        error.Code.ShouldBe(ValidationErrorCodes.MaxFieldMergeComparisons);
        error.Message.ShouldContain("more than 50 steps (GraphQLLimits.MaxFieldMergeComparisons)");
    }

    [Fact]
    public void Overlapping_ExponentiallyManyDifferentGroups_EndsAtTheBudget()
    {
        var limits = ValidationLimits.None with { MaxFieldMergeComparisons = 20_000 };

        TestSchema.Validate(Documents.PowersetOfFragments(14), limits).ShouldHaveSingleItem()
            .Code.ShouldBe(ValidationErrorCodes.MaxFieldMergeComparisons);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(180)]
    public void Introspection_LongOfTypeChain_IsRefused(int ofTypes) =>
        ShouldGive(
            $"{{ __schema {{ types {{ {Documents.Repeat("ofType { ", ofTypes)} name {Documents.Repeat("} ", ofTypes)} }} }} }}",
            ValidationErrorCodes.MaxIntrospectionDepth);

    [Fact]
    public void Introspection_FieldsOfTypesOfFields_IsRefused() =>
        ShouldGive(
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
            ValidationErrorCodes.MaxIntrospectionDepth);

    [Fact]
    public void Introspection_HiddenInFragments_IsRefused() =>
        ShouldGive(
            "{ ...A } fragment A on Query { __type(name: \"Query\") { ...B } } fragment B on __Type { fields { type { ...C } } } "
            + "fragment C on __Type { interfaces { possibleTypes { name } } }",
            ValidationErrorCodes.MaxIntrospectionDepth);

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    public void Introspection_OfAPlayground_IsAllowed(int ofTypes) => TestSchema.Validate(Documents.Introspect(ofTypes)).ShouldBeEmpty();

    [Fact]
    public void Names_VeryLongOne_IsRefusedWithoutSearchingSuggestions()
    {
        var name = new string('n', 100_000);

        TestSchema.Validate($"{{ person {{ {name} }} }}").ShouldHaveSingleItem().Message.ShouldNotContain("Did you mean");
    }

    private static void ShouldGive(string document, string code)
    {
        var errors = TestSchema.Validate(document);

        errors.ShouldContain(e => e.Code == code);
        errors.ShouldAllBe(e => e.Code.StartsWith("MAX_"));
    }
}
