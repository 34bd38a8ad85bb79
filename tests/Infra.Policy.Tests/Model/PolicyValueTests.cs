namespace Infra.Policy.Tests.Model;

public sealed class PolicyValueTests
{
    [Theory]
    [InlineData("""{ "versioning_configuration": { "status": "Enabled" } }""", "versioning_configuration.status")]
    [InlineData("""{ "versioning_configuration": [ { "status": "Enabled" } ] }""", "versioning_configuration[0].status")]
    public void Block_written_once_reads_the_same_as_object_and_as_list(string body, string path)
    {
        var status = Assert.Single(TestEstate.With("aws_s3_bucket_versioning", body).It().Find("versioning_configuration.status"));

        Assert.Equal("Enabled", status.Text);
        Assert.Equal(path, status.Path);
    }

    [Fact]
    public void Find_goes_through_every_block_and_says_where_one_lacks_the_argument()
    {
        var group = TestEstate.With("aws_security_group", """{ "ingress": [ { "description": "a" }, { "from_port": 1 } ] }""").It();

        Assert.Equal(
            ["ingress[0].description \"a\"", "ingress[1].description not set"],
            group.Find("ingress.description").Select(value => $"{value.Path} {value}"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "logging": [] }""")]
    [InlineData("""{ "logging": null }""")]
    public void Block_that_is_not_there_is_one_absent_value(string body)
    {
        var value = Assert.Single(TestEstate.With("aws_s3_bucket", body).It().Find("logging.target_bucket"));

        Assert.True(value.IsAbsent);
        Assert.Equal("logging.target_bucket", value.Path);
    }

    [Theory]
    [InlineData("true", "true", true)]
    [InlineData("\"TRUE\"", "true", true)]
    [InlineData("\"true\"", "false", false)]
    [InlineData("22", "22", true)]
    [InlineData("\"22\"", "22", true)]
    [InlineData("\"enabled\"", "Enabled", false)]
    [InlineData("\"${var.x}\"", "${var.x}", false)]
    [InlineData("null", "null", false)]
    [InlineData("[true]", "true", false)]
    public void Is_compares_known_scalars_only(string json, string text, bool expected)
    {
        Assert.Equal(expected, TestEstate.With("aws_x", $$"""{ "value": {{json}} }""").It()["value"].Is(text));
    }

    [Theory]
    [InlineData("${aws_vpc.it.id}", true)]
    [InlineData("arn:${aws_vpc.it.id}/*", true)]
    [InlineData("$${aws:username}", false)]
    [InlineData("plain", false)]
    public void Value_with_an_expression_is_unresolved(string text, bool expected)
    {
        Assert.Equal(expected, TestEstate.With("aws_x", $$"""{ "value": "{{text}}" }""").It()["value"].IsUnresolved);
    }
}
