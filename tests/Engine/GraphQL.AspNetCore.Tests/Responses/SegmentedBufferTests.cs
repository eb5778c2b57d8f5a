using System.Buffers;
using System.IO.Pipelines;
using GraphQL.AspNetCore.Responses;

namespace GraphQL.AspNetCore.Tests.Responses;

public sealed class SegmentedBufferTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(4_096, 4_096)]
    [InlineData(1_000_000, 777)]
    [InlineData(1_000_000, 300_000)]
    public async Task SendAsync_WhatWasWritten_ComesOutUnchanged(int length, int step)
    {
        var expected = Enumerable.Range(0, length).Select(i => (byte)(i * 31)).ToArray();
        using var buffer = new SegmentedBuffer();
        for (var at = 0; at < length; at += step)
        {
            buffer.Write(expected.AsSpan(at, Math.Min(step, length - at)));
        }

        buffer.Length.ShouldBe(length);
        using var output = new MemoryStream();
        var writer = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        await buffer.SendAsync(writer, CancellationToken.None);
        await writer.CompleteAsync();

        output.ToArray().ShouldBe(expected);
    }

    [Fact]
    public void GetSpan_SizeHintAboveASegment_IsGiven()
    {
        using var buffer = new SegmentedBuffer();

        buffer.GetSpan(500_000).Length.ShouldBeGreaterThanOrEqualTo(500_000);
        buffer.GetMemory().Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Advance_MoreThanWasGiven_IsRefused()
    {
        using var buffer = new SegmentedBuffer();
        var given = buffer.GetMemory(10).Length;

        Should.Throw<ArgumentOutOfRangeException>(() => buffer.Advance(given + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
    }
}
