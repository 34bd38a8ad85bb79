namespace HashiCorp.Cdktf.Tests.Json;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData(0d, "0")]
    [InlineData(100d, "100")]
    [InlineData(0.1, "0.1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.25e-9, "1.25e-9")]
    [InlineData(123456789012345680000d, "123456789012345680000")]
    [InlineData(1234567.125, "1234567.125")]
    public void Number_is_written_as_JavaScript_writes_it(double number, string expected) => Assert.Equal(expected, JsonText.Compact(number));

    [Fact]
    public void Empty_containers_have_their_brackets_on_two_lines_and_keys_are_in_ordinal_order() => Assert.Equal(
        """
        {
          "-": {
          },
          "10": [
            null,
            true
          ],
          "2": "é\u0001\"\\/\n",
          "B": [
          ],
          "a": 1
        }
        """,
        JsonText.Indented(new Dictionary<string, object?>
        {
            ["a"] = 1d,
            ["B"] = Array.Empty<string>(),
            ["10"] = new object[] { TerraformNull.Value, true },
            ["2"] = "é\u0001\"\\/\n",
            ["-"] = new Dictionary<string, object>(),
        }));

    [Fact]
    public void Half_of_a_surrogate_pair_is_escaped() => Assert.Equal("\"\\ud800x😀\"", JsonText.Compact("\ud800x😀"));
}
