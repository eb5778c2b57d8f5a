using System.Text.Json;
using GraphQL.Data;

namespace GraphQL.Generators.Tests.Library.Mutations;

/// <summary>Mutations that follow the convention, from the client's side.</summary>
public sealed class MutationConventionTests : IAsyncDisposable
{
    private const string Lend =
        """
        mutation($input: LendBookInput!) {
          lendBook(input: $input) {
            book { title }
            errors { __typename ... on Error { message } ... on BookNotFoundError { id } ... on BookLentError { reader } ... on OverdueReminder { days } }
          }
        }
        """;

    private readonly LibraryServer _library = new();

    [Fact]
    public async Task Execute_MutationThatHappens_HasItsResultAndNoErrors() =>
        (await LendAsync("""{"bookId":1}""")).ShouldBe("""{"book":{"title":"Emma"},"errors":null}""");

    [Fact]
    public async Task Execute_ExceptionThatIsAnError_TellsItsProperties() => (await LendAsync("""{"bookId":5}""")).ShouldBe(
        """{"book":null,"errors":[{"__typename":"BookNotFoundError","message":"There is no book 5.","id":"5"}]}""");

    [Fact]
    public async Task Execute_ErrorMadeOfAnException_IsPreferredToThatOfTheBaseType() => (await LendAsync("""{"bookId":2}""")).ShouldBe(
        """{"book":null,"errors":[{"__typename":"BookLentError","message":"Ask again later.","reader":"Ada"}]}""");

    [Fact]
    public async Task Execute_SeveralExceptions_AreSeveralErrors() => (await LendAsync("""{"bookId":13}""")).ShouldBe(
        """{"book":null,"errors":[{"__typename":"LendingRefusedError","message":"Somebody was faster."},{"__typename":"BookLentError","message":"Ask again later.","reader":"Eve"}]}""");

    [Theory]
    [InlineData(1, """{"book":{"title":"Emma"},"days":3,"genre":"NOVEL","reminders":["Once"],"wasLate":false,"errors":null}""")]
    [InlineData(20, """{"book":null,"days":null,"genre":null,"reminders":null,"wasLate":null,"errors":[{"message":"Ask again later.","reader":"Ada"}]}""")]
    [InlineData(23, """{"book":null,"days":null,"genre":null,"reminders":null,"wasLate":null,"errors":[{"message":"Pages are missing.","page":1},{"message":"Pages are missing.","page":2}]}""")]
    public async Task Execute_PayloadOfItsOwn_HasTheErrorsBesideItsFields(int bookId, string payload)
    {
        var response = await _library.ExecuteAsync(
            """
            mutation($id: ID!) {
              return(input: { bookId: $id }) {
                book { title } days genre reminders wasLate
                errors { ... on Error { message } ... on BookLentError { reader } ... on PageMissingError { page } }
              }
            }
            """,
            $$"""{"id":{{bookId}}}""");
        response.GetProperty("data").GetProperty("return").GetRawText().ShouldBe(payload);
    }

    [Fact]
    public async Task Execute_ErrorsThatAreNone_AreAnErrorOfTheField()
    {
        // The factory makes no error of one page.
        var response = await _library.ExecuteAsync("mutation { return(input: { bookId: 21 }) { days } }", "{}");
        response.GetProperty("errors")[0].GetProperty("path").GetRawText().ShouldBe("""["return"]""");
    }

    [Theory]
    [InlineData("{\"bookId\":16}", 14)]
    [InlineData("{\"bookId\":16,\"days\":3}", 3)]
    public async Task Execute_InputWithADefault_IsReadWithIt(string input, int days) => (await LendAsync(input)).ShouldBe(
        $$"""{"book":null,"errors":[{"__typename":"OverdueReminder","message":"Bring back what you have.","days":{{days}}}]}""");

    [Theory]
    [InlineData("{\"bookId\":17}", "absent")]
    [InlineData("{\"bookId\":17,\"note\":null}", "null")]
    [InlineData("{\"bookId\":17,\"note\":\"N\"}", "N")]
    public async Task Execute_OptionalInputField_TellsAbsentFromNull(string input, string message) => (await LendAsync(input)).ShouldBe(
        $$"""{"book":null,"errors":[{"__typename":"LendingRefusedError","message":"{{message}}"}]}""");

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    public async Task Execute_ExceptionThatNoErrorStandsFor_IsMaskedAtTheTop(int bookId)
    {
        var response = await _library.ExecuteAsync(Lend, $$$"""{"input":{"bookId":{{{bookId}}}}}""");
        response.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
        var error = response.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("INTERNAL_SERVER_ERROR");
        error.GetProperty("path").GetRawText().ShouldBe("""["lendBook"]""");
        error.GetProperty("message").GetString()!.ShouldNotContain("Nobody");
    }

    [Fact]
    public async Task Execute_NamesOfItsOwn_AreUsedEverywhere() =>
        (await _library.DataAsync(
            """
            mutation {
              a: closeLibrary(closing: { reason: "Rain" }) { __typename done problems { __typename } }
              b: closeLibrary(closing: { reason: "" }) { done problems { ... on OverdueError { message days } } }
            }
            """)).ShouldBe(
            """{"a":{"__typename":"Closed","done":true,"problems":null},"b":{"done":null,"problems":[{"message":"Bring back what you have.","days":3}]}}""");

    [Fact]
    public async Task Execute_MutationWithoutArgumentsAndErrors_HasAPayloadAllTheSame() =>
        (await _library.DataAsync("mutation { tidy { genre } }")).ShouldBe("""{"tidy":{"genre":["NOVEL"]}}""");

    [Fact]
    public async Task Execute_ErrorsThatAreReturned_AreThePayloads() =>
        (await _library.DataAsync(
            """
            mutation {
              known: praise(input: { author: "Jane Austen" }) { author { id } errors { __typename } }
              unknown: praise(input: { author: "X" }) { author { id } errors { ... on Error { message } } }
              several: praise(input: { author: "" }) { errors { __typename ... on Error { message } } }
            }
            """)).ShouldBe(
            """{"known":{"author":{"id":"10"},"errors":null},"unknown":{"author":null,"errors":[{"message":"Nobody has this name."}]},"several":{"errors":[{"__typename":"AuthorUnknownError","message":"Who?"},{"__typename":"BookLentError","message":"Ask again later."}]}}""");

    [Fact]
    public async Task Execute_InputAndPayloadOfItsOwn_StayAsTheyAre() =>
        (await _library.DataAsync("mutation { count(input: { from: 1 }) { number } recount(input: { from: 2 }) { number } }"))
            .ShouldBe("""{"count":{"number":2},"recount":{"number":3}}""");

    [Fact]
    public void FieldResult_WithoutAnyError_IsRefused() =>
        Should.Throw<ArgumentException>(() => new FieldResult<Book, AuthorUnknownError>(new List<AuthorUnknownError>()));

    [Fact]
    public void Sdl_MutationWithErrors_HasTheShapeOfTheConvention()
    {
        var sdl = new LibraryTypes().Sdl;
        sdl.ShouldContain("  lendBook(input: LendBookInput!): LendBookPayload!\n");
        sdl.ShouldContain(
            """"
            type LendBookPayload {
              """
              The book that is lent.
              """
              book: Book
              """
              Why the mutation did not happen; null where it did.
              """
              errors: [LendBookError!]
            }
            """");
        sdl.ShouldContain("union LendBookError = BookLentError | BookNotFoundError | LendingRefusedError | OverdueReminder\n");
        sdl.ShouldContain("type BookNotFoundError implements Error {\n  message: String!\n  id: ID!\n}\n");
        sdl.ShouldContain(
            """"
            input LendBookInput {
              """
              Which book.
              """
              bookId: ID!
              note: String
              """
              For how long.
              """
              days: Int! = 14
            }
            """");
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    private async Task<string> LendAsync(string input)
    {
        var data = await _library.DataAsync(Lend, $$"""{"input":{{input}}}""");
        return JsonElement.Parse(data).GetProperty("lendBook").GetRawText();
    }
}
