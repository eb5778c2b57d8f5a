namespace GraphQL.Schema.Tests;

public sealed class NameSuggestionsTests
{
    [Theory]
    [InlineData("nmae", "name,names,id", "name,names")]
    [InlineData("NAME", "name", "name")]
    [InlineData("fistName", "firstName,lastName,name", "firstName,lastName,name")]
    [InlineData("a", "b,longer", "b")]
    [InlineData("abc", "xyz", "")]
    [InlineData("", "a", "")]
    [InlineData("abcd", "abdc,abce,abcde,abc,abcx,abcy", "abc,abcde,abce,abcx,abcy")]
    public void Find_KnownNames_AnswersWithTheClosestFirst(string name, string known, string expected) =>
        NameSuggestions.Find(name, known.Split(',')).ShouldBe(expected.Split(',', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Find_VeryLongName_HasNoSuggestions() => NameSuggestions.Find(new string('a', 65), [new string('a', 64)]).ShouldBeEmpty();

    [Fact]
    public void Find_LongestName_IsStillCompared() => NameSuggestions.Find(new string('a', 64), [new string('a', 63)]).Count.ShouldBe(1);

    [Theory]
    [InlineData("nmae", "name", null, "Did you mean \"name\"?")]
    [InlineData("namd", "name,named", "the field", "Did you mean the field \"name\" or \"named\"?")]
    [InlineData("ab", "aa,ac,ad", null, "Did you mean \"aa\", \"ac\" or \"ad\"?")]
    [InlineData("nmae", "zzzzzz", null, null)]
    public void DidYouMean_KnownNames_IsAQuestion(string name, string known, string? what, string? expected) =>
        NameSuggestions.DidYouMean(name, known.Split(','), what).ShouldBe(expected);
}
