using GraphQL.AspNetCore.Tests.PersistedDocuments;
using GraphQL.AspNetCore.Uploads;

namespace GraphQL.AspNetCore.Tests.Uploads;

public sealed class UploadedFileStreamTests : IDisposable
{
    private readonly DocumentDirectory _directory = new();
    private readonly FileStream _file;

    public UploadedFileStreamTests()
    {
        _file = TemporaryFile.Create(_directory.Path);
        _file.Write([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }

    public void Dispose()
    {
        _file.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Create_File_IsForNobodyElse()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights on files, and keeps their names.");
            return;
        }

        Directory.EnumerateFileSystemEntries(_directory.Path).ShouldBeEmpty();
        File.GetUnixFileMode(_file.SafeFileHandle).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData(SeekOrigin.Begin, 3, 3)]
    [InlineData(SeekOrigin.Current, 2, 4)]
    [InlineData(SeekOrigin.Current, -1, 1)]
    [InlineData(SeekOrigin.End, -4, 6)]
    public void Seek_FromAnyOrigin_ReadsFromThere(SeekOrigin origin, int offset, byte expected)
    {
        using var stream = Open();
        stream.ReadExactly(new byte[2]);

        stream.Seek(offset, origin).ShouldBe(expected);

        stream.Position.ShouldBe(expected);
        stream.ReadByte().ShouldBe(expected);
    }

    [Fact]
    public async Task Read_TwoStreamsOfOneFile_DoNotDisturbEachOther()
    {
        using var first = Open();
        using var second = Open();
        var bytes = new byte[4];

        first.ReadExactly(bytes);
        await second.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        bytes.ShouldBe([0, 1, 2, 3]);
        first.ReadExactly(bytes);

        bytes.ShouldBe([4, 5, 6, 7]);
        second.Position.ShouldBe(4);
    }

    [Fact]
    public void Read_AtTheEnd_IsNothing()
    {
        using var stream = Open();
        stream.Position = stream.Length;

        stream.ReadByte().ShouldBe(-1);
        stream.Length.ShouldBe(10);
    }

    [Fact]
    public void Write_Anything_IsRefused()
    {
        using var stream = Open();

        stream.CanWrite.ShouldBeFalse();
        Should.Throw<NotSupportedException>(() => stream.Write([1]));
        Should.Throw<NotSupportedException>(() => stream.SetLength(1));
    }

    private UploadedFileStream Open() => new(_file.SafeFileHandle, 10);
}
