import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { account, EncryptionKey, region, tags } from "./encryption-key";

export class LogGroup extends Construct {
  constructor(scope: Construct, id: string, name: string) {
    super(scope, id);
    const fullName = `/bench/prod/${name}`;
    const key = new EncryptionKey(this, "Key", {
      name,
      description: `Records of the log group ${fullName}`,
      users: [
        {
          Sid: "CloudWatchLogs",
          Effect: "Allow",
          Principal: { Service: `logs.${region}.amazonaws.com` },
          Action: ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
          Resource: "*",
          Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${account}:log-group:${fullName}` } },
        },
      ],
    });
    new CloudwatchLogGroup(this, "LogGroup", { name: fullName, retentionInDays: 365, kmsKeyId: key.arn, tags });
  }
}
