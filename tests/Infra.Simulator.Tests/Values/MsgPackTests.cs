using Infra.Schemas.Types;
using Infra.Simulator.Values;

namespace Infra.Simulator.Tests.Values;

public sealed class MsgPackTests
{
    private static readonly SchemaType Type = SchemaType.Parse(
        "object(flag = bool, items = list(number), names = set(string), tags = map(string), text = string, when = string)");

    [Fact]
    public void Value_is_read_as_it_was_written()
    {
        var value = Value.Map(new Dictionary<string, Value>
        {
            ["flag"] = Value.Of(true),
            ["items"] = Value.List([Value.Of(0m), Value.Of(-1m), Value.Of(65536m), Value.Of(0.1m), Value.Of(9007199254740993m)]),
            ["names"] = Value.Set([Value.Of("b"), Value.Of("a"), Value.Of("b")]),
            ["tags"] = Value.Map(new Dictionary<string, Value> { ["k"] = Value.Unknown }),
            ["text"] = Value.Of(new string('ä', 40)),
            ["when"] = Value.Null,
        });

        Assert.Equal(value, new MsgPackReader(MsgPackWriter.Write(value)).Read(Type));
    }

    [Theory]
    [InlineData("c0", "string", "null")]
    [InlineData("d40000", "string", "(known after apply)")]
    [InlineData("c7030c010203", "string", "(known after apply)")]
    [InlineData("05", "number", "5")]
    [InlineData("ff", "number", "-1")]
    [InlineData("cc80", "number", "128")]
    [InlineData("cd0100", "number", "256")]
    [InlineData("ce00010000", "number", "65536")]
    [InlineData("d0ff", "number", "-1")]
    [InlineData("d1ff00", "number", "-256")]
    [InlineData("d2fffeffff", "number", "-65537")]
    [InlineData("ca3f000000", "number", "0.5")]
    [InlineData("cb3fe0000000000000", "number", "0.5")]
    [InlineData("a3302e31", "number", "0.1")]
    [InlineData("d90161", "string", "\"a\"")]
    [InlineData("da000161", "string", "\"a\"")]
    [InlineData("92a162a161", "set(string)", "[\"a\",\"b\"]")]
    [InlineData("dc000101", "list(number)", "[1]")]
    [InlineData("de0001a16101", "map(number)", "{\"a\":1}")]
    public void Every_form_of_MessagePack_is_read(string hex, string type, string expected) =>
        Assert.Equal(expected, new MsgPackReader(Convert.FromHexString(hex)).Read(SchemaType.Parse(type)).ToString());

    [Fact]
    public void What_is_no_text_is_refused_where_a_text_must_be()
    {
        var e = Assert.Throws<FormatException>(() => new MsgPackReader(Convert.FromHexString("810101")).Read(SchemaType.Parse("map(number)")));

        Assert.Equal("0x01 does not begin a text.", e.Message);
    }
}
