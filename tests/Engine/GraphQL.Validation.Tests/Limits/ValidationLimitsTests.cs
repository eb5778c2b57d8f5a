namespace GraphQL.Validation.Tests.Limits;

public sealed class ValidationLimitsTests
{
    public static TheoryData<string, string, string> AtAndBeyond => new()
    {
        { Documents.Nest(10), Documents.Nest(11), ValidationErrorCodes.MaxDepth },
        { Documents.NestByFragments(10), Documents.NestByFragments(11), ValidationErrorCodes.MaxDepth },
        { Documents.Alias(30), Documents.Alias(31), ValidationErrorCodes.MaxAliases },
        { Documents.RootFields(20), Documents.RootFields(21), ValidationErrorCodes.MaxRootFields },
        {
            "{ person { " + Documents.Repeat("...F ", 1_000) + "} } fragment F on Person { name }",
            "{ person { " + Documents.Repeat("...F ", 1_001) + "} } fragment F on Person { name }",
            ValidationErrorCodes.MaxFragmentVisits
        },
        {
            Introspect("fields { name }"),
            Introspect("fields { type { fields { name } } }"),
            ValidationErrorCodes.MaxIntrospectionDepth
        },
        { Documents.Introspect(9), Documents.Introspect(10), ValidationErrorCodes.MaxIntrospectionDepth },
    };

    [Theory, MemberData(nameof(AtAndBeyond))]
    public void Validate_AtALimitAndOneBeyond_OnlyTheSecondGetsTheCode(string at, string beyond, string code)
    {
        // Nested supervisors have a limit of their own, which would come first.
        var limits = new ValidationLimits { MaxFieldCycles = int.MaxValue };
        TestSchema.Validate(at, limits).ShouldBeEmpty();
        TestSchema.Validate(beyond, limits).ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Theory, MemberData(nameof(AtAndBeyond))]
    public void Validate_WithoutLimits_AcceptsWhatIsBeyond(string at, string beyond, string code)
    {
        code.ShouldNotBeEmpty();
        TestSchema.ValidateWithoutLimits(at).ShouldBeEmpty();
        TestSchema.ValidateWithoutLimits(beyond).ShouldBeEmpty();
    }

    [Fact]
    public void Validate_TooDeep_NamesTheLimitItsValueItsSettingAndTheFirstFieldBeyond()
    {
        const string document = """
            query Staff {
              employee(id: 1) {
                name
                ...Boss
              }
            }
            fragment Boss on Employee {
              supervisor {
                supervisor { name }
              }
            }
            """;

        var error = TestSchema.Validate(document, new ValidationLimits { MaxDepth = 3 }).ShouldHaveSingleItem();

        error.Message.ShouldBe(
            "Operation \"Staff\" is 4 levels of fields deep; at most 3 are allowed (GraphQLLimits.MaxDepth). "
            + "Select less deeply, or fetch the lower levels with another operation.");
        error.Locations.ShouldBe([new SourceLocation(9, 18)]);
        error.Rule.ShouldBe("MaxDepth");
        error.SpecifiedBy.ShouldBeNull();
    }

    [Fact]
    public void Validate_TooManyAliases_CountsThoseOfAFragmentAtEachSpread()
    {
        const string document = "{ a: person { ...F } b: person { ...F } } fragment F on Person { x: name y: name }";

        TestSchema.Validate(document, new ValidationLimits { MaxAliases = 6 }).ShouldBeEmpty();
        TestSchema.Validate(document, new ValidationLimits { MaxAliases = 5 }).ShouldHaveSingleItem().Message
            .ShouldStartWith("The operation has 6 aliases; at most 5 are allowed (GraphQLLimits.MaxAliases).");
    }

    [Fact]
    public void Validate_ManyRootFields_CountsResponseNamesThroughFragments()
    {
        const string document = "{ person { name } ...F ... { office { city } } } fragment F on Query { person { email } team { name } }";

        TestSchema.Validate(document, new ValidationLimits { MaxRootFields = 3 }).ShouldBeEmpty();
        TestSchema.Validate(document, new ValidationLimits { MaxRootFields = 2 }).ShouldHaveSingleItem()
            .Locations.ShouldBe([new SourceLocation(1, 30)]);
    }

    [Fact]
    public void Validate_FieldsOfFragments_CountAtEachSpread()
    {
        const string document = "{ person { ...F ...F ...F } } fragment F on Person { name email }";

        TestSchema.Validate(document, new ValidationLimits { MaxExpandedFields = 7 }).ShouldBeEmpty();
        TestSchema.Validate(document, new ValidationLimits { MaxExpandedFields = 6 }).ShouldHaveSingleItem()
            .Code.ShouldBe(ValidationErrorCodes.MaxFields);
    }

    [Fact]
    public void Validate_FieldsNamedLikeIntrospection_AreNotIntrospectionElsewhere()
    {
        var limits = new ValidationLimits { MaxIntrospectionListDepth = 0, MaxIntrospectionOfTypeDepth = 0 };

        TestSchema.Validate("{ person { fields: name ofType: name } }", limits).ShouldBeEmpty();
        TestSchema.Validate("{ __type(name: \"Role\") { ofType { name } } }", limits).ShouldHaveSingleItem()
            .Rule.ShouldBe(nameof(ValidationLimits.MaxIntrospectionOfTypeDepth));
    }

    [Fact]
    public void Validate_BeyondALimitAndInvalid_GivesTheLimitOnly()
    {
        var document = Documents.Nest(11).Replace("name", "nmae", StringComparison.Ordinal);

        TestSchema.Validate(document).ShouldHaveSingleItem().Code.ShouldBe(ValidationErrorCodes.MaxDepth);
    }

    private static string Introspect(string selection) => $"{{ __schema {{ types {{ {selection} }} }} }}";
}
