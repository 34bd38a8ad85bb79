using System.Text.Json.Nodes;
using Infra.Schemas.Storage;
using Infra.Simulator.DataSources;
using Infra.Simulator.Values;

namespace Infra.Simulator.Tests.DataSources;

public sealed class PolicyDocumentTests
{
    [Theory]
    [InlineData(
        """{"statement":[{"sid":"Read","actions":["s3:Get*"],"resources":["arn:b","arn:a"]}]}""",
        """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:Get*","Resource":["arn:a","arn:b"]}]}""")]
    [InlineData(
        """{"policy_id":"p","statement":[{"effect":"Deny","not_actions":["iam:*"],"not_resources":["*"],"principals":[{"type":"*","identifiers":["*"]}]}]}""",
        """{"Version":"2012-10-17","Id":"p","Statement":[{"Effect":"Deny","NotAction":"iam:*","NotResource":"*","Principal":"*"}]}""")]
    [InlineData(
        """
        {"statement":[{"actions":["sts:AssumeRole"],"principals":[{"type":"AWS","identifiers":["1","2"]}],
          "condition":[{"test":"StringEquals","variable":"aud","values":["x"]},{"test":"StringEquals","variable":"sub","values":["y"]}]}]}
        """,
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":["1","2"]},"Condition":{"StringEquals":{"aud":"x","sub":"y"}}}]}""")]
    [InlineData(
        """
        {"source_policy_documents":["{\"Statement\":{\"Sid\":\"A\",\"Effect\":\"Allow\"}}"],"statement":[{"sid":"B"}],
          "override_policy_documents":["{\"Statement\":[{\"Sid\":\"A\",\"Effect\":\"Deny\"}]}"]}
        """,
        """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny"},{"Sid":"B","Effect":"Allow"}]}""")]
    public void Document_is_rendered_as_the_provider_does(string config, string expected)
    {
        var type = SchemaStore.Load("aws").DataSources[PolicyDocument.Type].ToObjectType();

        Assert.Equal(expected, PolicyDocument.Complete(ValueJson.Read(JsonNode.Parse(config), type))["minified_json"].Scalar);
    }
}
