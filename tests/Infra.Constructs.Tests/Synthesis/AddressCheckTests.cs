namespace Infra.Constructs.Tests.Synthesis;

public sealed class AddressCheckTests
{
    [Fact]
    public void Two_constructs_of_one_name_are_refused_with_both_paths() => Assert.Equal(
        "INFRA1111 aws-prod-test/jobsdead: It would be terraform_data.jobsdead, as aws-prod-test/jobs.dead is: ids count by their letters and digits, and Default by nothing. Give one of them another id.",
        TestEstate.AwsRefusal("prod", stack =>
        {
            _ = new DataResource(stack, "jobs.dead");
            _ = new DataResource(stack, "jobsdead");
        }));

    [Fact]
    public void Child_called_Default_counts_by_nothing() => Assert.Equal(
        "INFRA1111 aws-prod-test/Jobs/Queue/Default: It would be terraform_data.Jobs_Queue_3DE7D4A1, as aws-prod-test/Jobs/Queue is: ids count by their letters and digits, and Default by nothing. Give one of them another id.",
        System.Text.RegularExpressions.Regex.Replace(
            TestEstate.AwsRefusal("prod", stack =>
            {
                var jobs = new Construct(stack, "Jobs");
                _ = new DataResource(new DataResource(jobs, "Queue"), "Default");
            }),
            "Queue_[0-9A-F]{8}", "Queue_3DE7D4A1"));

    [Fact]
    public void Names_that_Terraform_refuses_are_refused_together() => Assert.Equal(
        """
        INFRA1112 aws-prod-test/1st: Its name would be "1st", which Terraform refuses: a name begins with a letter or underscore and has letters, digits, _ and - only. Change its id, or the name given to OverrideLogicalId.
        INFRA1112 aws-prod-test/Data: Its name would be "a b", which Terraform refuses: a name begins with a letter or underscore and has letters, digits, _ and - only. Change its id, or the name given to OverrideLogicalId.
        """,
        TestEstate.AwsRefusal("prod", stack =>
        {
            _ = new DataResource(stack, "1st");
            new DataResource(stack, "Data").OverrideLogicalId("a b");
        }));

    [Fact]
    public void One_name_for_two_types_is_two_addresses()
    {
        var stack = TestEstate.Aws("prod", stack =>
        {
            _ = new DataResource(stack, "jobs");
            _ = new TerraformOutput(stack, "Jobs", new TerraformOutputConfig { Value = "x" });
            _ = new TerraformVariable(stack, "JOBS", new TerraformVariableConfig { Type = "string" });
        });

        Assert.Single(stack.All("terraform_data"));
    }
}
