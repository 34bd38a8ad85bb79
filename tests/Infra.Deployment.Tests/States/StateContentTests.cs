using Infra.Deployment.States;

namespace Infra.Deployment.Tests.States;

public sealed class StateContentTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("\n", true)]
    [InlineData("""{"version":4,"serial":0,"lineage":"","outputs":{},"resources":[]}""", true)]
    [InlineData("""{"version":4,"serial":3,"lineage":"abc","outputs":{},"resources":[]}""", false)]
    public void State_that_was_never_stored_is_told_from_an_empty_one(string text, bool isNone) => Assert.Equal(isNone, StateContent.Read(text).IsNone);

    [Fact]
    public void Resource_that_was_not_finished_is_named_by_its_address() => Assert.Equal(
        ["aws_kms_key.Key", "aws_eip.All[1]", "aws_eip.Each[\"a\"]"],
        StateContent.Read(
            """
            {"resources":[
              {"mode":"managed","type":"aws_kms_key","name":"Key","instances":[{"status":"tainted"}]},
              {"mode":"managed","type":"aws_kms_key","name":"Whole","instances":[{}]},
              {"mode":"managed","type":"aws_eip","name":"All","instances":[{"index_key":0},{"index_key":1,"status":"tainted"}]},
              {"mode":"managed","type":"aws_eip","name":"Each","instances":[{"index_key":"a","status":"tainted"}]},
              {"module":"module.other","mode":"managed","type":"aws_kms_key","name":"Key","instances":[{"status":"tainted"}]}]}
            """).Tainted);

    [Theory]
    [InlineData("""{"serial":0,"lineage":"new","outputs":{"a":{"value":1}},"resources":[{"name":"x"}]}""", true)]
    [InlineData("""{"serial":7,"lineage":"abc","outputs":{"a":{"value":1}},"resources":[{"name":"y"}]}""", false)]
    [InlineData("""{"serial":7,"lineage":"abc","outputs":{"a":{"value":2}},"resources":[{"name":"x"}]}""", false)]
    [InlineData("""{"serial":7,"lineage":"abc","outputs":{"a":{"value":1}},"resources":[]}""", false)]
    public void State_is_the_same_by_resources_and_outputs(string other, bool isSame) => Assert.Equal(
        isSame, StateContent.Read("""{"serial":7,"lineage":"abc","outputs":{"a":{"value":1}},"resources":[{"name":"x"}]}""").IsSameAs(StateContent.Read(other)));
}
