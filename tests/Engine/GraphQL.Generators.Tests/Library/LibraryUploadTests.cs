using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Generators.Tests.Library;

/// <summary>Files among the arguments of generated resolvers.</summary>
public sealed class LibraryUploadTests
{
    private static readonly RequestExecutor Executor = new(ExecutableSchema.Create(new LibraryTypes()));

    [Fact]
    public void Sdl_FileParameters_AreUploads()
    {
        var sdl = SchemaPrinter.Print(Executor.Schema.Schema);

        sdl.ShouldContain("store(file: Upload!, more: [Upload], scan: ScanInput): [String!]!");
        sdl.ShouldContain("input ScanInput {\n  pages: [Upload!]!\n  cover: Upload\n}");
        sdl.ShouldContain("scalar Upload @specifiedBy(url: \"https://github.com/jaydenseric/graphql-multipart-request-spec\")");
    }

    [Fact]
    public async Task Execute_FilesEverywhere_ReachTheMethod() => (await ExecuteAsync(
        "mutation($f: Upload!, $m: [Upload], $s: ScanInput) { store(file: $f, more: $m, scan: $s) }",
        """{"f":null,"m":[null,null],"s":{"pages":[null]}}""",
        ("f", "a"), ("m.1", "bb"), ("s.pages.0", "ccc"), ("s.cover", "dddd"))).ShouldBe(
        """{"data":{"store":["f: 1","none","m.1: 2","s.pages.0: 3","none"]}}""");

    [Fact]
    public async Task Execute_FileThatIsMissing_IsAVariablesError() =>
        (await ExecuteAsync("mutation($f: Upload!) { store(file: $f) }", """{"f":null}""")).ShouldContain("not to be null");

    private static async Task<string> ExecuteAsync(string document, string variables, params (string Path, string Text)[] files)
    {
        using var json = JsonDocument.Parse(variables);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var result = await Executor.ExecuteAsync(
            new OperationRequest
            {
                Document = document,
                Variables = json.RootElement,
                Files = new AttachedFiles(files.ToDictionary(f => f.Path, IFile (f) => new TextFile(f.Path, f.Text))),
                Services = services,
            },
            TestContext.Current.CancellationToken);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed class TextFile(string name, string text) : IFile
    {
        public string Name => name;

        public long? Length => text.Length;

        public string? ContentType => null;

        public Stream OpenReadStream() => new MemoryStream(Encoding.ASCII.GetBytes(text));

        public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default) => OpenReadStream().CopyToAsync(target, cancellationToken);
    }
}
