using Personio.Client.Files;

namespace Personio.Client.Tests.Files;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Vertrag für Zoë.pdf", "Vertrag für Zoë.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\anna\contract.pdf", "contract.pdf")]
    [InlineData("a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("nul\0.pdf", "nul.pdf")]
    [InlineData("..", "document")]
    [InlineData(" . ", "document")]
    [InlineData("folder/", "document")]
    [InlineData("", "document")]
    [InlineData(null, "document")]
    [InlineData("a\uD800b.pdf", "ab.pdf")]
    public void Clean_NameFromElsewhere_IsOnlyAName(string? name, string cleaned) => FileNames.Clean(name).ShouldBe(cleaned);

    [Fact]
    public void Clean_NameOfManyBytes_IsCutBetweenCharacters()
    {
        var cleaned = FileNames.Clean(new string('ü', 200));

        cleaned.ShouldBe(new string('ü', 127));
    }

    [Theory]
    [InlineData("../contract.pdf")]
    [InlineData(@"a\b.pdf")]
    [InlineData("a\r\nb.pdf")]
    [InlineData("")]
    [InlineData("..")]
    public void FileUpload_NameThatIsNone_IsRefused(string name) =>
        Should.Throw<ArgumentException>(() => FileUpload.FromBytes(name, [1])).Message.ShouldContain("cannot be a file's name");

    [Theory]
    [InlineData("a.PDF", "pdf")]
    [InlineData("a.pdf.exe", "exe")]
    [InlineData("a", "")]
    [InlineData("a.", "")]
    public void Extension_OfAName_IsWhatFollowsTheLastDot(string name, string extension) => FileNames.Extension(name).ShouldBe(extension);
}
