namespace Personio.Client.Tests.Json;

public sealed class OptionalTests
{
    [Fact]
    public void Value_Unset_ThrowsAndSaysWhatToAskFirst()
        => Should.Throw<InvalidOperationException>(() => default(Optional<string?>).Value).Message.ShouldContain("IsSet");

    [Fact]
    public void Value_SetToNull_IsSet()
    {
        Optional<string?> cleared = null;

        cleared.IsSet.ShouldBeTrue();
        cleared.Value.ShouldBeNull();
        cleared.ShouldNotBe(default);
    }

    [Fact]
    public void ToString_SetValue_KeepsItToItself() => new Optional<string>("secret").ToString().ShouldBe("set");
}
