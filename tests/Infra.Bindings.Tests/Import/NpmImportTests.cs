using Infra.Bindings.Import.Npm;
using Infra.Contracts.Problems;
using Infra.Schemas.Storage;

namespace Infra.Bindings.Tests.Import;

public sealed class NpmImportTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_forms_of_packages_give_the_schema(bool fields)
    {
        using var package = new NpmPackage(fields);

        var result = NpmImport.Read(package.Path);

        Assert.Equal((7, 27), (result.Types, result.Members));
        Assert.Equal(
            """
            {"format":1,"source":"example/cloud","version":"1.2.3","origin":"@example/provider-cloud 4.5.6"}
            provider cloud {}
            resource cloud_queue {"arn":"computed string","names":"required set(string)","rule":["block set 0..*",{"port":"optional number"}]}

            """,
            SchemaFile.Write(result.Schema));
    }

    [Theory]
    [InlineData("get arn() { return this.getStringAttribute('arn'); }", "get arn() { return this.readString('arn', 1); }", "this.readString('arn', 1)")]
    [InlineData("cdktf.stringToTerraform, false)(this._names)", "cdktf.stringToTerraform, odd())(this._names)", "cdktf.listMapper(cdktf.stringToTerraform, odd())")]
    [InlineData("putRule(value)", "fillRule(value)", "fillRule(value) { this._rule.internalValue = value; }")]
    [InlineData("\"use strict\";", "if (true) { }", "if (true) { }")]
    public void What_has_no_known_form_stops_the_import(string old, string @new, string unread)
    {
        using var package = new NpmPackage(fields: true);
        package.Replace("lib/queue/index.js", old, @new);

        var problem = Assert.Single(Assert.Throws<InfraException>(() => NpmImport.Read(package.Path)).Problems);

        Assert.Matches(
            $@"^INFRA0302 .*: The importer has not read .*index\.js:\d+: {System.Text.RegularExpressions.Regex.Escape(unread)}\. The package has a new form: extend the importer\.$",
            problem.ToString());
    }

    [Theory]
    [InlineData("\"name\":\"arn\"", "\"name\":\"arm\"", 2)]
    [InlineData("\"methods\":[{\"name\":\"resetPort\"}]", "\"methods\":[]", 1)]
    [InlineData("{\"primitive\":\"number\"}", "{\"primitive\":\"string\"}", 6)]
    [InlineData("\"name\":\"QueueRuleList\"", "\"name\":\"QueueRules\"", 6)]
    public void Schema_that_gives_other_members_than_the_package_declares_is_refused(string old, string @new, int differences)
    {
        using var package = new NpmPackage(fields: false);
        package.Replace(".jsii", old, @new);

        var problems = Assert.Throws<InfraException>(() => NpmImport.Read(package.Path)).Problems;

        Assert.Equal(differences, problems.Count);
        Assert.All(problems, problem => Assert.Equal("INFRA0303", problem.Code));
    }

    [Fact]
    public void Folder_without_a_package_is_refused()
    {
        using var folder = new TemporaryFolder();

        var e = Assert.Throws<InfraException>(() => NpmImport.Read(folder.Path));

        Assert.Equal($"INFRA0301 {folder.Path}: There is no prebuilt provider package in this folder. Unpack one of @cdktn/provider-* or @cdktf/provider-* there.", e.Message);
    }
}
